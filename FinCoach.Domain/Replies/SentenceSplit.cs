namespace FinCoach.Domain.Replies;

/// <summary>Cuts a line where a sentence ends. A dot inside <c>$12.990</c> or after an abbreviation ends nothing.</summary>
internal static class SentenceSplit
{
    private static readonly string[] Abbreviations = ["ej", "art", "arts", "núm", "nº", "n°", "sr", "sra", "aprox", "pág", "etc", "av", "ee", "p"];

    public static void Into(string line, List<string> sentences)
    {
        var start = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is '.' or '?' or '!' && EndsHere(line, i))
            {
                Add(line[start..(i + 1)], sentences);
                start = i + 1;
            }
        }

        Add(line[start..], sentences);
    }

    private static bool EndsHere(string line, int dot)
    {
        var next = dot + 1;
        if (next >= line.Length)
        {
            return true;
        }

        if (line[next] != ' ')
        {
            return false;
        }

        var word = dot;
        while (word > 0 && char.IsLetter(line[word - 1]))
        {
            word--;
        }

        var abbreviated = Abbreviations.Contains(line[word..dot], StringComparer.OrdinalIgnoreCase);
        return !abbreviated && next + 1 < line.Length && !char.IsLower(line[next + 1]);
    }

    private static void Add(string sentence, List<string> sentences)
    {
        var trimmed = sentence.Trim();
        if (trimmed.Length > 0)
        {
            sentences.Add(trimmed);
        }
    }
}
