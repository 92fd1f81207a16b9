using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>Mail addresses: <c>ana.soto+banco@correo.cl</c>, and spoken ones: <c>ana arroba gmail punto com</c>.</summary>
internal static class EmailDetector
{
    public static void Find(ScannedText text)
    {
        for (var i = 1; i < text.Count - 1; i++)
        {
            if (text[i].Is('@'))
            {
                FindWritten(text, i);
            }
            else if (text[i].Kind == TokenKind.Word && text.Word(i) is "arroba")
            {
                FindSpoken(text, i);
            }
        }
    }

    private static void FindWritten(ScannedText text, int at)
    {
        var first = at;
        while (text.TouchesPrevious(first) && !text.IsTaken(first - 1) && IsLocal(text[first - 1]))
        {
            first--;
        }

        while (first < at && text[first].Kind == TokenKind.Mark)
        {
            first++;
        }

        var last = at;
        while (text.TouchesNext(last) && !text.IsTaken(last + 1) && IsHost(text[last + 1]))
        {
            last++;
        }

        while (last > at && text[last].Kind != TokenKind.Word)
        {
            last--;
        }

        if (first < at && last > at && IsDomain(text, at, last))
        {
            text.Claim(first, last, MaskType.EMAIL);
        }
    }

    private static void FindSpoken(ScannedText text, int at)
    {
        var last = at + 1;
        while (last + 2 < text.Count && text[last + 1].Kind == TokenKind.Word && text.Word(last + 1) is "punto" && text[last + 2].Kind == TokenKind.Word)
        {
            last += 2;
        }

        var local = Enumerable.Range(1, at).TakeWhile(back => back == 1 || text.TouchesPrevious(at - back + 1)).Last();
        if ((last > at + 1 || IsKnownHost(text.Word(last))) && text[at - 1].Kind is TokenKind.Word or TokenKind.Number)
        {
            text.Claim(at - local, last, MaskType.EMAIL);
        }
    }

    private static bool IsLocal(in Token token) =>
        token.Kind is TokenKind.Word or TokenKind.Number
        || (token.Kind == TokenKind.Mark && token.First is '.' or '_' or '%' or '+' or '-');

    private static bool IsHost(in Token token) =>
        token.Kind is TokenKind.Word or TokenKind.Number || (token.Kind == TokenKind.Mark && token.First is '.' or '-');

    // "ana@gmail" without its ending is still an address; "a@b" is not.
    private static bool IsDomain(ScannedText text, int at, int last) =>
        (last > at + 2 && text[last - 1].Is('.') && text[last].Length >= 2) || IsKnownHost(text.Word(last));

    private static bool IsKnownHost(ReadOnlySpan<char> word) => word is "gmail" or "hotmail" or "outlook" or "yahoo" or "live" or "icloud";
}
