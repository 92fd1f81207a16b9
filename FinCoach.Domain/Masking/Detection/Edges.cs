using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>Where a number may begin and end: not in the middle of a longer one, nor of a word.</summary>
internal static class Edges
{
    public static bool AreOpen(ScannedText text, int first, int last) => IsOpenBefore(text, first) && IsOpenAfter(text, last);

    public static bool IsOpenBefore(ScannedText text, int first)
    {
        if (!text.TouchesPrevious(first))
        {
            return true;
        }

        ref readonly var previous = ref text[first - 1];
        return previous.Kind switch
        {
            // "rut12345678-5": the cue itself may touch.
            TokenKind.Word => previous.Roles != Role.None,
            TokenKind.Number => false,
            TokenKind.Mark when previous.First is '_' or '*' or '@' or '=' && first > 1 => previous.First == '=',
            TokenKind.Mark when previous.First is '.' or ',' or '-' or '/' =>
                !text.TouchesPrevious(first - 1) || text[first - 2].Kind is not (TokenKind.Number or TokenKind.Mask),
            _ => true,
        };
    }

    public static bool IsOpenAfter(ScannedText text, int last)
    {
        if (!text.TouchesNext(last))
        {
            return true;
        }

        ref readonly var next = ref text[last + 1];
        return next.Kind switch
        {
            TokenKind.Word or TokenKind.Number => false,
            TokenKind.Mark when next.First is '_' or '*' or '@' => false,
            TokenKind.Mark when next.First is '.' or ',' or '-' or '/' =>
                !text.TouchesNext(last + 1) || text[last + 2].Kind != TokenKind.Number,
            _ => true,
        };
    }
}
