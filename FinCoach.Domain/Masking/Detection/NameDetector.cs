using System.Collections.Frozen;
using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>
/// People's names: a given name with a surname. Both in the gazetteer are enough in any case of letters; a word that is
/// also an ordinary one needs capitals or a cue, and so does a part that the gazetteer lacks.
/// </summary>
internal static class NameDetector
{
    private const int MaxGiven = 3;
    private const int MaxSurnames = 2;
    private const int MinUnknown = 3;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_namesakes = Lexicon.Phrases("namesakes.txt");

    public static void Find(ScannedText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Kind != TokenKind.Word || text.IsTaken(i))
            {
                continue;
            }

            var cued = Cue.Before(text, i, Role.Person, Role.Copula) >= 0;
            var last = text[i].Has(Role.GivenName) ? EndOfName(text, i, cued)
                : cued && IsTitle(text, i) && !text[i].Has(Role.NotName) ? EndOfUnknown(text, i) : -1;
            if (last > i && !s_namesakes.Contains(text.Folded(text[i].Start, text[last].End)))
            {
                text.Claim(i, last, MaskType.NAME);
                i = last;
            }
        }
    }

    private static int EndOfName(ScannedText text, int first, bool cued)
    {
        var given = first;
        for (var next = GivenAfter(text, given); next > 0 && given - first + 1 < MaxGiven; next = GivenAfter(text, given))
        {
            given = next;
        }

        var last = Surnames(text, given);

        // "Luis Castro Vera": a word that is both is taken for a surname when no other follows.
        while (last < 0 && given > first && text[given].Has(Role.Surname))
        {
            given--;
            last = Surnames(text, given);
        }

        if (last > given)
        {
            return !(IsSure(text, first, last) || cued || AreTitles(text, first, last)) ? -1
                : AreTitles(text, first, last) && IsUnknownSurname(text, last + 1, title: true) ? last + 1 : last;
        }

        if (text[first].Has(Role.Ambiguous) || !AreTitles(text, first, given))
        {
            return -1;
        }

        // "Yasna Huenchuñir": a surname that no list has shows by its capital, and in a text all in capitals by the
        // two given names before it.
        var title = given == first && !cued;
        var unknown = IsUnknownSurname(text, given + 1, title) ? given + 1 : -1;
        return unknown > 0 && IsUnknownSurname(text, unknown + 1, title) ? unknown + 1 : unknown;
    }

    // "Eliana del Carmen", "María de los Ángeles"
    private static int GivenAfter(ScannedText text, int given)
    {
        var next = given + 1;
        while (next - given <= 2 && IsWordAt(text, next) && text.Word(next) is "de" or "del" or "la" or "los")
        {
            next++;
        }

        return IsWordAt(text, next) && text[next].Has(Role.GivenName) && (next == given + 1 || IsTitle(text, next)) ? next : -1;
    }

    private static bool IsUnknownSurname(ScannedText text, int token, bool title) =>
        IsWordAt(text, token) && text[token] is { Roles: Role.None, Length: >= MinUnknown } && text.IsCapitalized(token)
        && (!title || IsTitle(text, token));

    // "me llamo Xiomara Pérez": the cue vouches for a given name that no list has.
    private static int EndOfUnknown(ScannedText text, int first) =>
        IsWordAt(text, first + 1) && IsTitle(text, first + 1) ? Surnames(text, first) : -1;

    /// <summary>The last token of one or two surnames behind a given name, particles included, or -1.</summary>
    private static int Surnames(ScannedText text, int given)
    {
        var last = -1;
        var i = given;
        for (var count = 0; count < MaxSurnames; count++)
        {
            // "Pérez-Cotapos", "de la Fuente", "San Martín"
            var next = i + 1;
            next += count > 0 && next < text.Count && text[next].Is('-') && text.TouchesNext(next) ? 1 : 0;
            while (IsWordAt(text, next) && text.Word(next) is "de" or "del" or "la" or "los" or "las" or "san" or "von" or "van")
            {
                next++;
            }

            // "O'Brien", "D'Angelo"
            if (next + 2 < text.Count && text[next].Length == 1 && text[next + 1].Is('\'')
                && text.TouchesNext(next + 1) && IsWordAt(text, next + 2) && IsTitle(text, next + 2))
            {
                (i, last) = (next + 2, next + 2);
                continue;
            }

            if (!IsWordAt(text, next) || !text[next].Has(Role.Surname) || (next > i + 1 && count > 0 && !IsTitle(text, next))
                // "Carolina Vidal gana más": a word of small letters that is a verb too.
                || (count > 0 && text[next].Has(Role.NotName) && !text.IsCapitalized(next)))
            {
                break;
            }

            (i, last) = (next, next);
        }

        return last;
    }

    private static bool IsSure(ScannedText text, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (text[i].Has(Role.Ambiguous))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreTitles(ScannedText text, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (text[i].Kind == TokenKind.Word && text[i].Has(Role.GivenName | Role.Surname) && !text.IsCapitalized(i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>One capital and then small letters: in a text all in capitals a capital says nothing.</summary>
    private static bool IsTitle(ScannedText text, int token)
    {
        var source = text.Source(token, token);
        return text.IsCapitalized(token) && source.Length > 1 && char.IsLower(source[1]);
    }

    private static bool IsWordAt(ScannedText text, int token) =>
        token < text.Count && text[token].Kind == TokenKind.Word && !text.IsTaken(token);
}
