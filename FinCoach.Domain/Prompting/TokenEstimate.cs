namespace FinCoach.Domain.Prompting;

/// <summary>How many tokens a text is worth, without a tokenizer: meant to be within 5 % of o200k on running Spanish.</summary>
public static class TokenEstimate
{
    // Calibrated on Spanish chat and finance prose: o200k splits a word about every six letters, digits by threes.
    private const double LettersPerExtraToken = 6.0;
    private const int DigitsPerToken = 3;

    /// <summary>The estimate; 0 for the empty text only.</summary>
    public static int Of(string text)
    {
        var tokens = 0.0;
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (char.IsLetter(text[i]))
            {
                while (i < text.Length && char.IsLetter(text[i]))
                {
                    i++;
                }

                tokens += 1 + Math.Max(0, (i - start - LettersPerExtraToken) / LettersPerExtraToken);
            }
            else if (char.IsAsciiDigit(text[i]))
            {
                while (i < text.Length && char.IsAsciiDigit(text[i]))
                {
                    i++;
                }

                tokens += (i - start + DigitsPerToken - 1) / DigitsPerToken;
            }
            else
            {
                // A space belongs to the word after it.
                tokens += text[i] == ' ' ? 0 : 1;
                i++;
            }
        }

        return (int)Math.Ceiling(tokens);
    }
}
