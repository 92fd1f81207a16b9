using System.Collections.Frozen;
using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>What follows a street and its number: flat, block, tower, sector and commune.</summary>
internal static class AddressTail
{
    private const int MaxCommuneWords = 4;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_communes = Lexicon.Phrases("communes.txt");

    /// <summary>The last token of the address whose number is given.</summary>
    public static int End(ScannedText text, int number)
    {
        var last = Suffix(text, number);
        while (PartAfter(text, last) is > 0 and var part)
        {
            last = part;
        }

        return Communes(text, last);
    }

    /// <summary>The same with the commune and region behind it: "Las Condes, Santiago".</summary>
    public static int Communes(ScannedText text, int last)
    {
        for (var places = 0; places < 2 && CommuneAfter(text, last) is > 0 and var commune; places++)
        {
            last = commune;
        }

        return last;
    }

    /// <summary>"casa 12", "n° 456" directly behind a numbered street: its last token, or -1.</summary>
    public static int HouseAfter(ScannedText text, int number)
    {
        var i = SkipMarks(text, number + 1, ",#°.");
        while (i < text.Count && text[i].Has(Role.Numbering))
        {
            i = SkipMarks(text, i + 1, ",#°.");
        }

        return i > number + 1 && i < text.Count && text[i].Kind == TokenKind.Number && text[i].Length <= 5 && !Money.IsMarkedBefore(text, i)
            ? i
            : PartAfter(text, number);
    }

    /// <summary>", depto 502", " block B", " torre 2": its last token, or -1.</summary>
    public static int PartAfter(ScannedText text, int last)
    {
        var i = SkipMarks(text, last + 1, ",.-(/");
        if (i >= text.Count || !text[i].Has(Role.Unit) || text.IsTaken(i))
        {
            return -1;
        }

        i = SkipMarks(text, i + 1, ".#°:");
        while (i < text.Count && text[i].Has(Role.Numbering))
        {
            i = SkipMarks(text, i + 1, ".#°:");
        }

        if (i >= text.Count || text.IsTaken(i) || Money.IsMarkedBefore(text, i))
        {
            return -1;
        }

        var numbered = text[i].Kind == TokenKind.Number && text[i].Length <= 5
            && !Money.IsUnitAfter(text, i) && Edges.IsOpenAfter(text, Suffix(text, i));
        var lettered = text[i].Kind == TokenKind.Word && text[i].Length == 1
            && text[i].First is not ('y' or 'a' or 'e' or 'o' or 'u');
        lettered |= text[i].Kind == TokenKind.Word && text[i].Length == 1 && text.IsCapitalized(i);
        return numbered ? Suffix(text, i) : lettered && !text.TouchesNext(i) ? i : lettered ? LetterEnd(text, i) : SectorEnd(text, i);
    }

    // "villa El Bosque", "condominio Los Robles": a name in capitals, up to the next mark.
    private static int SectorEnd(ScannedText text, int first)
    {
        if (text.Word(first - 1) is not ("villa" or "poblacion" or "pobl" or "condominio" or "cond" or "sector" or "barrio" or "conjunto" or "edificio"))
        {
            return -1;
        }

        var last = -1;
        for (var i = first; i < text.Count && i - first < MaxCommuneWords && text[i].Kind == TokenKind.Word && !text.IsTaken(i); i++)
        {
            if (text.IsCapitalized(i))
            {
                last = i;
            }
            else if (text.Word(i) is not ("de" or "del" or "la" or "las" or "los" or "el"))
            {
                break;
            }
        }

        return last;
    }

    // "B", "B-12", "B12"
    private static int LetterEnd(ScannedText text, int letter)
    {
        var i = letter + 1;
        if (text[i].Is('-') && i + 1 < text.Count)
        {
            i++;
        }

        return text[i].Kind == TokenKind.Number && text.TouchesPrevious(i) ? i : letter;
    }

    // "1234-B", "502A": one letter that touches.
    private static int Suffix(ScannedText text, int number)
    {
        var i = number + 1;
        if (i + 1 < text.Count && text[i].Is('-') && text.TouchesPrevious(i) && text.TouchesNext(i))
        {
            i++;
        }

        return i < text.Count && text.TouchesPrevious(i) && text[i] is { Kind: TokenKind.Word, Length: 1 } && !text.IsTaken(i) ? i : number;
    }

    /// <summary>", Providencia", " comuna de Ñuñoa": its last token, or -1.</summary>
    public static int CommuneAfter(ScannedText text, int last)
    {
        var i = SkipMarks(text, last + 1, ",.-(");
        while (i < text.Count && text[i].Kind == TokenKind.Word && text.Word(i) is "en" or "de" or "comuna")
        {
            i++;
        }

        Span<char> phrase = stackalloc char[64];
        for (var (length, words, found) = (0, 0, -1); ; words++, i++)
        {
            if (words == MaxCommuneWords || i >= text.Count || text[i].Kind != TokenKind.Word || text.IsTaken(i)
                || length + text[i].Length + 1 > phrase.Length)
            {
                return found;
            }

            if (length > 0)
            {
                phrase[length++] = ' ';
            }

            text.Word(i).CopyTo(phrase[length..]);
            length += text[i].Length;
            found = s_communes.Contains(phrase[..length]) ? i : found;
        }
    }

    private static int SkipMarks(ScannedText text, int token, ReadOnlySpan<char> marks)
    {
        while (token < text.Count
            && ((text[token].Kind == TokenKind.Mark && marks.Contains(text[token].First)) || (text[token].Kind == TokenKind.Line && marks[0] == ',')))
        {
            token++;
        }

        return token;
    }
}
