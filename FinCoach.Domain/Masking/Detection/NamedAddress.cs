using System.Collections.Frozen;
using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>
/// Addresses without any cue before them: "Los Leones 1234 depto 52". The same shape is an expense, "Jumbo 2500", so a
/// flat, a known street, or a name of two words with its commune has to vouch for it, and no spending may stand before.
/// </summary>
internal static class NamedAddress
{
    private const int MaxNameTokens = 7;
    private const int MaxPhrase = 64;
    private const int MaxBareDigits = 4;
    private const Role Stops = Role.MoneyBefore | Role.MoneyAfter | Role.NotStreet | Role.Order | Role.Bank | Role.Card | Role.Unit;
    private const Role Spent = Role.MoneyBefore | Role.MoneyAfter | Role.Order | Role.Card | Role.Phone;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_streets = Lexicon.Phrases("streets.txt");

    /// <summary>Where the name before a house number begins, or -1.</summary>
    public static int Start(ScannedText text, int number)
    {
        var last = number - 1;
        while (last > 0 && (text[last].Has(Role.Numbering) || text[last].Is('°') || text[last].Is('#') || text[last].Is('.') || text[last].Is(',')))
        {
            last--;
        }

        if (last < 0 || text[last].Kind != TokenKind.Word || text.IsTaken(last) || text[last].Has(Stops))
        {
            return -1;
        }

        var listed = Listed(text, last);
        var flat = AddressTail.PartAfter(text, number) > 0;
        var first = Capitalized(text, last, out var words);
        if (listed >= 0)
        {
            var begin = first >= 0 ? Math.Min(first, listed) : listed;
            return flat || AddressTail.CommuneAfter(text, number) > 0 || IsPlain(text, listed, number) ? begin : -1;
        }

        if (first < 0)
        {
            return -1;
        }

        return flat || PlaceNoun.Vouches(text, first, last, number) || (words > 1 && AddressTail.CommuneAfter(text, number) > 0 && IsPlain(text, first, number)) ? first : -1;
    }

    // Neither a price nor a statistic: two to four digits that are not round, and nothing spent before.
    private static bool IsPlain(ScannedText text, int first, int number) =>
        text[number].Length is > 1 and <= MaxBareDigits && !IsPrice(text.Word(number))
        && !(first > 0 && text[first - 1].Has(Role.Transit)) && Cue.FarBefore(text, first, Spent, Role.None) < 0;

    // "estacionamiento Merced 1800", "Starbucks Manuel Montt 4990": prices end so, and one house in fifty.
    public static bool IsPrice(ReadOnlySpan<char> number) => number.Length > 2 && (number.EndsWith("00") || number.EndsWith("90"));

    // "pedro de valdivia", in whatever letters
    private static int Listed(ScannedText text, int last)
    {
        var found = -1;
        for (var first = last; first >= 0 && last - first < MaxNameTokens && !text.IsTaken(first); first--)
        {
            if (text[first].Kind is TokenKind.Line or TokenKind.Mask || text[last].End - text[first].Start > MaxPhrase)
            {
                break;
            }

            // "vino blanco 990" is no address in Blanco.
            found = s_streets.Contains(text.Folded(text[first].Start, text[last].End)) && (first < last || text.IsCapitalized(first)) ? first : found;
        }

        return found;
    }

    // The words in capitals that end here, small ones between: "Nueva de Lyon".
    private static int Capitalized(ScannedText text, int last, out int words)
    {
        (var first, words) = (-1, 0);
        for (var i = last; i >= 0 && last - i < MaxNameTokens && text[i].Kind == TokenKind.Word && !text.IsTaken(i) && !text[i].Has(Stops); i--)
        {
            if (text.IsCapitalized(i))
            {
                (first, words) = (i, words + 1);
            }
            else if (text.Word(i) is not ("de" or "del" or "la" or "las" or "los" or "el" or "y"))
            {
                break;
            }
        }

        return first;
    }
}
