using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>
/// A second value of the same cue: "mi pin es el 6927 y el de mi viejo 4050", "de 9141 a 9975", "la 1180 por la 2291".
/// It has to look like the first.
/// </summary>
internal static class SecretSequel
{
    private const int MaxWords = 8;
    private const int MinPin = 4;
    private const int MaxPin = 8;
    private const Role Through = Cue.Links | Role.SecretFiller | Role.Bank | Role.Card;
    private const Role Ends = Role.MoneyBefore | Role.MoneyAfter | Role.Order | Role.NotSecret | Role.Account | Role.Rut;

    public static void Find(ScannedText text, int cue, Chunk value)
    {
        while (Begin(text, value.Last + 1, out var named) is > 0 and var first && IsLike(text, cue, value, first, named, out var next)
            && text.Claim(next.First, next.Last, MaskType.SECRET))
        {
            value = next;
        }
    }

    // Where a second value may begin, or -1; named when each word before it is one that goes with secrets.
    private static int Begin(ScannedText text, int and, out bool named)
    {
        named = false;
        if (and + 1 >= text.Count)
        {
            return -1;
        }

        // "2211 o 2212", "2211, no 2212"
        var other = text.Word(and + 1) is "no" or "era" ? and + 2 : and + 1;
        if ((text.Word(and) is "o" || (other > and + 1 && (text[and].Is(',') || text.Word(and) is "y"))) && other < text.Count && text[other].Kind == TokenKind.Number)
        {
            return other;
        }

        if (text.Word(and) is "a" or "por" || text[and].Is('>') || text[and].Is('→'))
        {
            return text.Word(and + 1) is "la" or "el" && and + 2 < text.Count ? and + 2 : and + 1;
        }

        if (!(text[and].Is(',') || text.Word(and) is "y" or "e" or "o") || text.Word(and + 1) is not ("la" or "el" or "los" or "las" or "con"))
        {
            return -1;
        }

        named = text.Word(and + 1) is not "con";
        var elliptic = text.Word(and + 1) is "con" || (and + 2 < text.Count && text.Word(and + 2) is "de" or "del" or "otro" or "otra");
        for (var i = and + 2; i < text.Count && i - and <= MaxWords; i++)
        {
            if (text[i].Kind == TokenKind.Number || (text.TouchesNext(i) && text[i + 1].Kind is TokenKind.Number or TokenKind.Mark && !text[i + 1].Is(':')))
            {
                return i;
            }

            if (text[i].Is(':'))
            {
                continue;
            }

            if (text[i].Kind != TokenKind.Word || text.IsTaken(i) || text[i].Has(Ends | SecretDetector.Names) || !(elliptic || text[i].Has(Through)))
            {
                return -1;
            }

            named &= text[i].Has(Through);
        }

        return -1;
    }

    private static bool IsLike(ScannedText text, int cue, Chunk value, int first, bool named, out Chunk next)
    {
        next = default;
        if (text.IsTaken(first) || Money.IsMarkedBefore(text, first) || text[first].Kind is not (TokenKind.Word or TokenKind.Number))
        {
            return false;
        }

        next = Chunk.From(text, first).Trimmed(text);
        if (Money.IsUnitAfter(text, next.Last))
        {
            return false;
        }

        var numeric = value.First == value.Last && text[value.First].Kind == TokenKind.Number;
        return numeric
            ? next.First == next.Last && text[first].Kind == TokenKind.Number && (text[first].Length == text[value.First].Length || (named && IsPin(text, first)))
            : text[cue].Has(Role.Password) && SecretLook.IsPassword(text, next);
    }

    private static bool IsPin(ScannedText text, int number) =>
        text[number].Length is >= MinPin and <= MaxPin && !text.Word(number).EndsWith("000");
}
