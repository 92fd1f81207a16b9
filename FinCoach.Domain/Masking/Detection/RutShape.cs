using FinCoach.Domain.Masking.Scanning;
using FinCoach.Domain.Ruts;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>A number written as a RUT may be, valid or not.</summary>
/// <param name="Last">Its last token.</param>
/// <param name="BodyDigits">Digits before the check digit; without a dash the last digit counts as the check.</param>
/// <param name="IsDashed"><c>12345678-5</c>, or grouped with a K: no amount reads like it.</param>
/// <param name="IsDotted"><c>12.345.678</c>.</param>
/// <param name="IsValid">The check digit is right.</param>
internal readonly record struct RutShape(int Last, int BodyDigits, bool IsDashed, bool IsDotted, bool IsValid)
{
    private const int MaxDigits = 9;
    private const int MaxGroups = 4;

    /// <summary>Reads the shape that begins at a number; false when none does.</summary>
    public static bool TryRead(ScannedText text, int first, out RutShape shape)
    {
        Span<DigitRun.Group> groups = stackalloc DigitRun.Group[DigitRun.MaxGroups];
        Span<char> digits = stackalloc char[DigitRun.MaxDigits + 1];
        var run = DigitRun.Read(text, first, ".-, ", groups, digits);
        for (var count = Math.Min(run.Count, MaxGroups + 1); count > 0; count--)
        {
            if (TryRead(text, run.Take(count), digits, out shape))
            {
                return true;
            }
        }

        shape = default;
        return false;
    }

    private static bool TryRead(ScannedText text, in DigitRun run, Span<char> buffer, out RutShape shape)
    {
        shape = default;
        if (run.Last.Total > MaxDigits)
        {
            return false;
        }

        var dashed = run.Count > 1 && run.Last.Separator == '-' && run.Last.Length == 1;
        var body = dashed || IsLoose(run) || IsApart(run) ? run.Take(run.Count - 1) : run;
        if (body.Count > 1 && !IsGrouped(body, checkedApart: body.Count < run.Count))
        {
            return false;
        }

        var (last, length, letter) = (run.Last.Token, run.Last.Total, 0);
        if (body.Count == run.Count && TryReadLetter(text, last, out letter))
        {
            // The digits before may be read again by another detector: the letter goes behind them in the buffer.
            buffer[length++] = 'K';
        }

        var open = Edges.IsOpenBefore(text, run[0].Token) && Edges.IsOpenAfter(text, letter > 0 ? letter : last);
        if (!open || length < 2)
        {
            return false;
        }

        shape = new RutShape(
            letter > 0 ? letter : last,
            length - 1,
            dashed || (letter > 0 && (letter > last + 1 || body.Count > 2)),
            body.Count > 1,
            Rut.TryParse(buffer[..length], out _));
        return true;
    }

    // "12.345.678.5", "12 345 678 5": the check digit apart, without its dash.
    private static bool IsLoose(in DigitRun run) =>
        run.Count == MaxGroups && run.Last is { Length: 1, Separator: '.' or ' ' or ',' };

    // "25009418 3": only where the check digit is right.
    private static bool IsApart(in DigitRun run) =>
        run is { Count: 2, Last: { Length: 1, Separator: ' ' } } && run[0].Length is 7 or 8 && Rut.TryParse(run.Digits, out _);

    // "9.068.826-k", "9068826k", "9068826 - K"
    private static bool TryReadLetter(ScannedText text, int last, out int letter)
    {
        letter = last + 1 < text.Count && text[last + 1].Is('-') ? last + 2 : last + 1;
        if (letter < text.Count && text[letter].Kind == TokenKind.Word && text.Word(letter) is "k"
            && (letter > last + 1 || text.TouchesNext(last)))
        {
            return true;
        }

        letter = 0;
        return false;
    }

    // "12.345.678" or "12 345 678-5": groups of three behind the first, one kind of separator. Spaces and commas only
    // with the check digit apart, and "12.345.6785" with it run on.
    private static bool IsGrouped(in DigitRun body, bool checkedApart)
    {
        const int group = 3;
        var separator = body[1].Separator;
        if (body[0].Length > group || separator == '-' || (separator != '.' && (!checkedApart || body.Count < group)))
        {
            return false;
        }

        for (var i = 1; i < body.Count; i++)
        {
            var runOn = !checkedApart && i == 2 && body.Count == group && body[i].Length == group + 1;
            if ((body[i].Length != group && !runOn) || body[i].Separator != separator)
            {
                return false;
            }
        }

        return true;
    }
}
