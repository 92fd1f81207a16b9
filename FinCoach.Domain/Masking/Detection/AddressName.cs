using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>From the name of a street to its number.</summary>
internal static class AddressName
{
    private const int MaxNameWords = 6;
    private const int MaxNumberDigits = 5;
    private const int MaxTokens = 16;

    /// <summary>"calle Los Aromos 345", "av. Alemania n° 0671", "pasaje 3 casa 12": the number's token, or -1.</summary>
    public static int NumberOfStreet(ScannedText text, int street)
    {
        if (Ticket.Is(text, street))
        {
            return -1;
        }

        var i = street + 1;
        if (i < text.Count && text[i].Is('.'))
        {
            i++;
        }

        if (i < text.Count && text[i].Kind == TokenKind.Number)
        {
            // A numbered street: its own number is no house number.
            return AddressTail.HouseAfter(text, i) is > 0 and var house ? house : NumberAfter(text, i + 1, words: 1);
        }

        return NumberAfter(text, i, words: 0);
    }

    /// <summary>The house number behind a street's name, or -1.</summary>
    public static int NumberAfter(ScannedText text, int first, int words)
    {
        for (var i = first; i < text.Count && i - first < MaxTokens; i++)
        {
            ref readonly var token = ref text[i];
            if (text.IsTaken(i) || token.Kind == TokenKind.Line)
            {
                return -1;
            }

            if (token.Kind == TokenKind.Number)
            {
                // "12 de Octubre 2217", "5 norte 678"
                if (i == first && i + 1 < text.Count
                    && text.Word(i + 1) is "de" or "norte" or "sur" or "oriente" or "poniente")
                {
                    continue;
                }

                return words > 0 && IsHouseNumber(text, i) ? i : -1;
            }

            // "calle Los Boldos s/n"
            if (words > 0 && token.Length == 1 && token.First == 's' && i + 2 < text.Count && text[i + 1].Is('/') && text.Word(i + 2) is "n")
            {
                return i + 2;
            }

            if (token.Kind == TokenKind.Mark)
            {
                if (token.First is not ('.' or ',' or '#' or '°' or '\''))
                {
                    return -1;
                }

                continue;
            }

            if (token.Has(Role.Numbering))
            {
                continue;
            }

            if (++words > MaxNameWords || token.Has(Role.NotStreet | Role.MoneyBefore | Role.MoneyAfter))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>"Gran Avenida": the word before belongs to the name.</summary>
    public static bool IsGrand(ScannedText text, int street) => street > 0 && text.Word(street - 1) is "gran" && !text.IsTaken(street - 1);

    public static bool IsHouseNumber(ScannedText text, int number) =>
        text[number].Length <= MaxNumberDigits && Edges.IsOpenAfter(text, number) && !Money.IsMarkedBefore(text, number)
        && !Money.IsUnitAfter(text, number);
}
