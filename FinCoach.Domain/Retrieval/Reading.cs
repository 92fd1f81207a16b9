namespace FinCoach.Domain.Retrieval;

/// <summary>Words of a question that can be said otherwise.</summary>
/// <param name="Own">Their terms.</param>
/// <param name="Wordings">What the same thing is called elsewhere, each as terms.</param>
internal sealed record Reading(IReadOnlyList<int> Own, IReadOnlyList<IReadOnlyList<int>> Wordings);

/// <summary>Finds wordings of several words in a text.</summary>
internal sealed class WordingIndex
{
    private readonly Dictionary<int, List<(IReadOnlyList<int> Words, int Group)>> _byFirst = [];

    /// <param name="words">One or more; a wording without any is found nowhere.</param>
    public void Add(IReadOnlyList<int> words, int group)
    {
        if (words.Count == 0)
        {
            return;
        }

        if (!_byFirst.TryGetValue(words[0], out var starting))
        {
            _byFirst[words[0]] = starting = [];
        }

        starting.Add((words, group));
    }

    /// <summary>The wordings that a text holds, and the group of each.</summary>
    public IEnumerable<(IReadOnlyList<int> Words, int Group)> In(IReadOnlyList<int> text)
    {
        for (var at = 0; at < text.Count; at++)
        {
            foreach (var (words, group) in _byFirst.GetValueOrDefault(text[at]) ?? [])
            {
                if (at + words.Count <= text.Count && words.SequenceEqual(text.Skip(at).Take(words.Count)))
                {
                    yield return (words, group);
                }
            }
        }
    }
}
