using FinCoach.Domain.Checks;

namespace FinCoach.Domain.Replies;

/// <summary>Words taken from a passage, with its source.</summary>
public static class PassageQuote
{
    private const int LeadLength = 400;
    private const int MostTitles = 3;

    /// <summary>The first sentences of a passage (400 characters at most) and where they come from.</summary>
    public static string Lead(Passage passage)
    {
        var lead = new List<string>();
        var length = 0;
        foreach (var sentence in Sentences(passage.Text))
        {
            if (lead.Count > 0 && length + sentence.Length > LeadLength)
            {
                break;
            }

            lead.Add(sentence);
            length += sentence.Length;
        }

        return $"{string.Join(' ', lead)}\n{Source(passage)}";
    }

    /// <summary><c>Fuente: CMF (20-11-2026).</c></summary>
    public static string Source(Passage passage)
    {
        var day = passage.AsOf is { } date ? $" ({DateText.Full(date)})" : "";
        return $"Fuente: {passage.Source ?? passage.Title}{day}.";
    }

    /// <summary>The titles that were read, the quoted one first, three at most: <c>Más en: Pago mínimo · Línea de crédito.</c></summary>
    public static string Titles(Passage quoted, IReadOnlyList<Passage> all) => "Más en: " + string.Join(
        " · ", all.Prepend(quoted).Select(p => p.Title).Distinct(StringComparer.Ordinal).Take(MostTitles)) + ".";

    /// <summary>The passage as sentences of running text: headings, table rows and Markdown marks left out, figures in one format.</summary>
    public static IReadOnlyList<string> Sentences(string markdown)
    {
        var sentences = new List<string>();
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            var text = MarkdownLine.Text(line);
            if (text.Length > 0)
            {
                SentenceSplit.Into(FigureFormat.Normalised(text), sentences);
            }
        }

        return sentences;
    }
}
