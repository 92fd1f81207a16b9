using System.Buffers;
using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>
/// Vehicle registrations. Since 2007 four consonants and two digits (<c>BBCL-12</c>), before that two letters and four
/// digits (<c>AB·CD·12</c>, <c>AB-1234</c>). What could be an ordinary word with a number needs a cue beside it.
/// </summary>
internal static class PlateDetector
{
    private static readonly SearchValues<char> s_newLetters = SearchValues.Create("bcdfghjklprstvwxyz");

    public static void Find(ScannedText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i] is { Kind: TokenKind.Word, Length: >= 2 and <= 4 } && !text.IsTaken(i) && !TouchesText(text, i)
                && (TryReadNew(text, i, out var last) || TryReadPaired(text, i, out last) || TryReadOld(text, i, out last))
                && Edges.IsOpenAfter(text, last))
            {
                text.Claim(i, last, MaskType.PLATE);
            }
        }
    }

    private static bool TouchesText(ScannedText text, int token) =>
        text.TouchesPrevious(token) && text[token - 1] is { Kind: not TokenKind.Mark } or { First: '-' or '.' or '_' or '@' or '/' or '#' };

    // "BBCL12", "BBCL-12", "BBCL·12", "bbcl 12"; motorcycles have three letters.
    private static bool TryReadNew(ScannedText text, int first, out int last)
    {
        last = NumberAfter(text, first, digits: 2);
        if (last < 0 || text[first].Length < 3)
        {
            return false;
        }

        var consonants = !text.Word(first).ContainsAnyExcept(s_newLetters);
        var shaped = text[first].Length == 4 && consonants
            && (text[last - 1].Kind == TokenKind.Mark || (text.TouchesPrevious(last) && IsUpper(text, first)));
        return shaped || (IsCued(text, first) && (consonants || IsUpper(text, first)));
    }

    // "AB·CD·12", "BB-CL-12", "AB CD 12"
    private static bool TryReadPaired(ScannedText text, int first, out int last)
    {
        last = -1;
        var second = text[first].Length == 2 ? WordAfter(text, first) : -1;
        if (second < 0 || text[second].Length != 2)
        {
            return false;
        }

        last = NumberAfter(text, second, digits: 2);
        var dotted = last > 0 && text[first + 1].Is(Fold.MiddleDot);
        var dashed = last > 0 && text[first + 1].Is('-') && text[last - 1].Is('-') && IsUpper(text, first);
        return last > 0 && (dotted || dashed
            || (IsCued(text, first) && text[last - 1].Kind == TokenKind.Mark)
            || (IsCued(text, first) && IsUpper(text, first) && IsUpper(text, second)));
    }

    // "AB-1234", "AB 12 34" beside a cue only: "UF 1234" and "RT 2024" look the same.
    private static bool TryReadOld(ScannedText text, int first, out int last)
    {
        last = -1;
        if (text[first].Length != 2 || text[first].Has(Role.Filler | Role.MoneyBefore | Role.MoneyAfter) || !IsCued(text, first))
        {
            return false;
        }

        last = NumberAfter(text, first, digits: 4);
        if (last < 0 && NumberAfter(text, first, digits: 2) is > 0 and var half)
        {
            last = NumberAfter(text, half, digits: 2);
        }

        return last > 0;
    }

    private static bool IsCued(ScannedText text, int first) => Cue.Before(text, first, Role.Plate, Cue.Links | Role.Plate) >= 0;

    private static bool IsUpper(ScannedText text, int token)
    {
        foreach (var unit in text.Source(token, token))
        {
            if (char.IsLower(unit))
            {
                return false;
            }
        }

        return true;
    }

    private static int NumberAfter(ScannedText text, int token, int digits) =>
        After(text, token) is > 0 and var next && text[next].Kind == TokenKind.Number && text[next].Length == digits ? next : -1;

    private static int WordAfter(ScannedText text, int token) =>
        After(text, token) is > 0 and var next && text[next].Kind == TokenKind.Word ? next : -1;

    private static int After(ScannedText text, int token)
    {
        var next = token + 1;
        if (next < text.Count && text[next].Kind == TokenKind.Mark && text[next].First is '-' or '.' or Fold.MiddleDot)
        {
            next++;
        }

        return next < text.Count && !text.IsTaken(next) && text[next].Start - text[token].End <= 3 && text[next].Kind != TokenKind.Line ? next : -1;
    }
}
