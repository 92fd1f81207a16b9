using FinCoach.Domain.Calendar;
using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>Words that say that an address follows: "vivo en", "mi dirección es", "mándalo a".</summary>
internal static class HomeCue
{
    private const int MaxLinks = 6;
    private const int MaxLabel = 5;
    private const int MaxWeakDigits = 4;

    /// <summary>Where the street's name begins, or -1.</summary>
    public static int NameAfter(ScannedText text, int home)
    {
        var label = text[home].Has(Role.HomeLabel);
        var i = label ? AfterColon(text, home) : home + 1;
        var joined = label || IsWay(text, home);
        while (i < text.Count && i - home <= MaxLinks && IsLink(text, i))
        {
            joined |= text.Word(i) is "en" || (text[home].Has(Role.Place) && text.Word(i) is "a");
            i++;
        }

        return joined && i < text.Count && IsName(text, i) ? i : -1;
    }

    /// <summary>A weak cue, "está en", needs more: a flat or commune, or a name in capitals with a number that is no price.</summary>
    public static bool Vouches(ScannedText text, int home, int first, int number)
    {
        for (var i = first; i < number; i++)
        {
            // "pasa a buscarlo a avenida Los Aromos 96": the street begins there, not here.
            if (text[i].Has(Role.Street) && !AddressName.IsGrand(text, i))
            {
                return false;
            }
        }

        if (!text[home].Has(Role.Place) && first > home + 1)
        {
            return true;
        }

        if (AddressTail.PartAfter(text, number) > 0)
        {
            return true;
        }

        if (IsWay(text, home) && (AddressTail.CommuneAfter(text, first - 1) >= number - 1 || SpanishMonths.Of(text.Word(first)) > 0
            || text.Word(number).StartsWith("20") || number + 1 >= text.Count
            || text.Word(number + 1) is not ("hasta" or "a" or "al" or "hacia" or "y" or "para" or "por")))
        {
            return false;
        }

        var toPerson = text.Word(first - 1) is "a" && text[first].Has(Role.GivenName);
        return (text.IsCapitalized(first) || text[first].Kind == TokenKind.Number) && !toPerson && text[number].Length is > 1 and <= MaxWeakDigits
            && !text.Word(number).EndsWith("000") && !text[first].Has(Role.Bank | Role.Order | Role.Card);
    }

    // "desde Merced 562 hasta la casa": from a commune or month on it is a fare or a date.
    private static bool IsWay(ScannedText text, int home) => text.Word(home) is "desde" or "hasta" or "hacia";

    // "Dirección de facturación: Huérfanos 1160"
    private static int AfterColon(ScannedText text, int label)
    {
        for (var i = label + 1; i < text.Count && i - label <= MaxLabel && text[i].Kind is TokenKind.Word or TokenKind.Mark; i++)
        {
            if (text[i].Is(':'))
            {
                return i + 1;
            }
        }

        return label + 1;
    }

    // A flat without a street is no street's name: "vivo en el piso 12".
    private static bool IsName(ScannedText text, int token)
    {
        var next = token + 1 < text.Count ? text[token + 1] : default;
        if (text[token].Kind == TokenKind.Number)
        {
            return next.Kind == TokenKind.Word && text.Word(token + 1) is "norte" or "sur" or "oriente" or "poniente" or "de";
        }

        return text[token].Kind == TokenKind.Word && !text[token].Has(Role.Street) && !(text[token].Has(Role.Unit) && next.Kind == TokenKind.Number);
    }

    private static bool IsLink(ScannedText text, int token) =>
        (text[token].Has(Role.Filler | Role.Copula | Role.Possessive | Role.Home) || text[token].Is(':'))
        && !text[token].Has(Role.NotStreet) && !IsArticleOfName(text, token);

    // "Los Leones", "Lo Ovalle", "O'Higgins"
    private static bool IsArticleOfName(ScannedText text, int token) =>
        text.Word(token) is "los" or "las" or "lo" || (text.TouchesNext(token) && text[token + 1].Is('\''))
        || (text.Word(token) is "el" or "la" or "nueva" or "nuevo" && text.IsCapitalized(token));
}
