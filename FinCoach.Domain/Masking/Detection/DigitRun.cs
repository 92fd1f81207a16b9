using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>Digits in groups, as people write long numbers: <c>9 8765 4321</c>, <c>4111-1111-1111-1111</c>, <c>12.345.678</c>.</summary>
internal ref struct DigitRun
{
    public const int MaxGroups = 10;
    public const int MaxDigits = 20;

    private readonly Span<Group> _groups;
    private readonly Span<char> _digits;

    private DigitRun(Span<Group> groups, Span<char> digits)
    {
        _groups = groups;
        _digits = digits;
    }

    /// <param name="Token">The number's token.</param>
    /// <param name="Length">Digits in this group.</param>
    /// <param name="Total">Digits up to its end.</param>
    /// <param name="Separator">What stands before it; none before the first.</param>
    public readonly record struct Group(int Token, int Length, int Total, char Separator);

    public int Count { get; private set; }

    public readonly ref readonly Group this[int group] => ref _groups[group];

    public readonly ref readonly Group Last => ref _groups[Count - 1];

    public readonly ReadOnlySpan<char> Digits => _digits[..Last.Total];

    /// <summary>The run cut after its first groups.</summary>
    public readonly DigitRun Take(int groups) => this with { Count = groups };

    /// <summary>Reads groups from a number on, while one of the separators stands between them.</summary>
    public static DigitRun Read(
        ScannedText text, int first, ReadOnlySpan<char> separators, Span<Group> groups, Span<char> digits)
    {
        var run = new DigitRun(groups, digits);
        var (token, separator, total) = (first, '\0', 0);
        while (run.Count < MaxGroups && total + text[token].Length <= MaxDigits && !text.IsTaken(token))
        {
            text.Word(token).CopyTo(digits[total..]);
            total += text[token].Length;
            groups[run.Count++] = new Group(token, text[token].Length, total, separator);
            (token, separator) = Next(text, token);
            if (token < 0 || !separators.Contains(separator))
            {
                break;
            }
        }

        return run;
    }

    // "9 8765", "9-8765", "9.8765", "9) 8765", "9 - 8765": nothing else joins groups, and a line's end parts them.
    private static (int Token, char Separator) Next(ScannedText text, int token)
    {
        const int widestGap = 2;
        var next = token + 1;
        if (next >= text.Count)
        {
            return (-1, '\0');
        }

        if (text[next].Kind == TokenKind.Number)
        {
            return text[next].Start - text[token].End <= widestGap ? (next, ' ') : (-1, '\0');
        }

        if (text[next].Kind != TokenKind.Mark || next + 1 >= text.Count || text[next + 1].Kind != TokenKind.Number)
        {
            return (-1, '\0');
        }

        var tight = text.TouchesPrevious(next) && text.TouchesNext(next);
        return text[next].First switch
        {
            '.' or Fold.MiddleDot when tight => (next + 1, '.'),
            ',' when tight => (next + 1, ','),
            '-' when tight || text[next + 1].Start - text[token].End <= widestGap + 1 => (next + 1, '-'),
            ')' when text[next + 1].Start - text[token].End <= widestGap + 1 => (next + 1, ')'),
            _ => (-1, '\0'),
        };
    }
}
