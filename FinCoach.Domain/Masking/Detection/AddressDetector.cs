using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>
/// Street and number: <c>Av. Providencia 1234, depto 502, Providencia</c>. It begins at its street word, or behind
/// <c>vivo en</c> and <c>dirección</c>, and goes on over flat and commune.
/// </summary>
internal static class AddressDetector
{
    private const int MaxNameWords = 6;
    private const int MaxNumberDigits = 5;
    private const int MaxLinks = 6;
    private const int MaxTokens = 16;

    public static void Find(ScannedText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text.IsTaken(i) || text[i].Kind != TokenKind.Word)
            {
                continue;
            }

            var number = text[i].Has(Role.Street) ? NumberOf(text, i) : text[i].Has(Role.Unit) ? UnitOf(text, i) : -1;
            var first = i;
            if (number < 0 && text[i].Has(Role.Home))
            {
                first = NameAfterHome(text, i);
                number = first > 0 ? NumberAfterName(text, first, words: 0) : -1;
            }

            if (number > 0)
            {
                var last = AddressTail.End(text, number);
                text.Claim(first, last, MaskType.ADDRESS);
                i = last;
            }
        }
    }

    // "calle Los Aromos 345", "av. Alemania n° 0671", "pasaje 3 casa 12"
    private static int NumberOf(ScannedText text, int street)
    {
        var i = street + 1;
        if (i < text.Count && text[i].Is('.'))
        {
            i++;
        }

        if (i < text.Count && text[i].Kind == TokenKind.Number)
        {
            // A numbered street: its own number is no house number.
            return AddressTail.HouseAfter(text, i) is > 0 and var house ? house : NumberAfterName(text, i + 1, words: 1);
        }

        return NumberAfterName(text, i, words: 0);
    }

    /// <summary>The house number behind a street's name, or -1.</summary>
    private static int NumberAfterName(ScannedText text, int first, int words)
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
                return words > 0 && IsHouseNumber(text, i) ? i : -1;
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

    private static bool IsHouseNumber(ScannedText text, int number) =>
        text[number].Length <= MaxNumberDigits && Edges.IsOpenAfter(text, number) && !Money.IsMarkedBefore(text, number)
        && !Money.IsUnitAfter(text, number);

    // "vivo en Los Leones 1234": the name begins behind the links.
    private static int NameAfterHome(ScannedText text, int home)
    {
        var i = home + 1;
        var joined = text[home].Has(Role.HomeLabel);
        while (i < text.Count && i - home <= MaxLinks && IsLink(text, i))
        {
            joined |= text.Word(i) is "en";
            i++;
        }

        return joined && i > home + 1 && i < text.Count && text[i].Kind == TokenKind.Word && !text[i].Has(Role.Street) ? i : -1;
    }

    private static bool IsLink(ScannedText text, int token) =>
        (text[token].Has(Role.Filler | Role.Copula | Role.Possessive | Role.Home) || text[token].Is(':'))
        && !text[token].Has(Role.NotStreet) && !IsArticleOfName(text, token);

    // "Los Leones", "Lo Ovalle", "O'Higgins"
    private static bool IsArticleOfName(ScannedText text, int token) =>
        text.Word(token) is "los" or "las" or "lo" || (text.TouchesNext(token) && text[token + 1].Is('\''))
        || (text.Word(token) is "el" or "la" && text.IsCapitalized(token));

    // "block 3 depto 402": a flat alone is an address only with another part behind it.
    private static int UnitOf(ScannedText text, int unit)
    {
        var first = AddressTail.PartAfter(text, unit - 1);
        return first > 0 && AddressTail.PartAfter(text, first) is > 0 and var second ? second : -1;
    }
}
