using System.Globalization;
using System.Text.Json;
using FinCoach.Domain.Json;

namespace FinCoach.Trainer.Retrieval;

/// <summary>A labelled retrieval set: texts to find, and questions with the texts that answer them.</summary>
internal sealed record RetrievalSet(IReadOnlyList<CorpusText> Corpus, IReadOnlyList<LabelledQuestion> Questions)
{
    /// <summary>Reads both files of the format in the language contract.</summary>
    /// <exception cref="FormatException">A line is wrong; the message says which.</exception>
    public static RetrievalSet Read(string corpus, string questions)
    {
        var texts = Lines<CorpusText>(corpus, t => t is { Id.Length: > 0, Text: not null });
        if (texts.GroupBy(t => t.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new FormatException($"{corpus}: the id {twice.Key} stands twice.");
        }

        var ids = texts.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        var asked = Lines<LabelledQuestion>(questions, q => q is { Text.Length: > 0, Relevant.Count: > 0 });
        return asked.FirstOrDefault(q => !q.Relevant.Any(ids.Contains)) is { } lost
            ? throw new FormatException($"{questions}: nothing in the corpus answers \"{lost.Text}\".")
            : new RetrievalSet(texts, asked);
    }

    /// <summary>The rows of one file, blank lines left out.</summary>
    internal static List<T> Lines<T>(string path, Func<T?, bool> isWhole)
    {
        var rows = new List<T>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                rows.Add(Parsed<T>(line) is { } row && isWhole(row)
                    ? row
                    : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{path}, line {number}: not a whole row of this set.")));
            }
        }

        return rows.Count > 0 ? rows : throw new FormatException($"{path} is empty.");
    }

    private static T? Parsed<T>(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, DomainJson.Options);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}

internal sealed record CorpusText(string Id, string Text);

/// <param name="Relevant">Ids of texts that answer; any of them is right.</param>
internal sealed record LabelledQuestion(string Text, IReadOnlyList<string> Relevant);
