namespace FinCoach.Domain.Retrieval;

/// <summary>What a chunk is found by: beside its own words, its document's title, the words that people use for its subject and the questions that it answers.</summary>
public static class IndexText
{
    // Three words of the title outweigh a passing mention in the prose; chosen on data/retrieval/dev.jsonl.
    private const int HeadRepeats = 3;

    /// <summary>The text that is counted and embedded.</summary>
    /// <param name="text">The chunk, figures resolved to their labels.</param>
    /// <param name="asked">Questions of its sections.</param>
    public static string Of(string title, IReadOnlyList<string> keywords, string text, IReadOnlyList<string> asked) =>
        string.Concat(Enumerable.Repeat($"{title}\n{string.Join(", ", keywords)}\n", HeadRepeats)) + string.Join("\n", asked.Prepend(text));
}
