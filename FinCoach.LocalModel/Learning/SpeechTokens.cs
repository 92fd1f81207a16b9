namespace FinCoach.LocalModel.Learning;

/// <summary>The tokens of the language model: places, folded-case words, emojis and marks; all figures are one token.</summary>
internal static class SpeechTokens
{
    /// <summary>Ends every reply, so that length is learnt too.</summary>
    public const string End = "</s>";

    private const string Number = "<n>";

    /// <param name="text">A reply with places.</param>
    public static string[] Of(string text)
    {
        var tokens = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var end = EndOf(text, i);
            if (text[i] is not ' ')
            {
                tokens.Add(char.IsAsciiDigit(text[i]) ? Number : text[i..end].ToLowerInvariant());
            }

            i = end;
        }

        tokens.Add(End);
        return [.. tokens];
    }

    private static int EndOf(string text, int start) => text[start] switch
    {
        '{' when text.IndexOf('}', start) is > 0 and var close => close + 1,
        var c when char.IsAsciiDigit(c) => Run(text, start, x => char.IsAsciiDigit(x) || x is '.' or ','),
        var c when char.IsLetter(c) => Run(text, start, char.IsLetter),
        var c when char.IsHighSurrogate(c) && start + 1 < text.Length => start + 2,
        _ => start + 1,
    };

    private static int Run(string text, int start, Func<char, bool> belongs)
    {
        var end = start + 1;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        return end;
    }
}
