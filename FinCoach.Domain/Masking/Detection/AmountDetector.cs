using FinCoach.Domain.Amounts;
using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>Amounts of money, by the money grammar. A number without any sign of money counts from a hundred pesos on.</summary>
internal static class AmountDetector
{
    // What the grammar may look at before and behind an amount; it cuts texts itself, so it only gets these windows.
    private const int Before = 10;
    private const int Behind = 12;
    private const int Widest = 160;

    private const decimal SmallestBare = 100;
    private const decimal SmallestUneven = 1000;
    private const decimal FirstYear = 1900;
    private const decimal LastYear = 2100;

    public static void Find(ScannedText text)
    {
        if (!text.Content.HasNumber && !text.Content.Has(Role.NumberWord))
        {
            return;
        }

        ExchangeRate.Find(text);
        for (var i = 0; i < text.Count; i++)
        {
            if (!MayBeAmount(text, i))
            {
                continue;
            }

            var last = i;
            for (var next = i + 1; next < text.Count && next - last <= Behind && next - i < Widest; next++)
            {
                last = MayBeAmount(text, next) ? next : last;
            }

            FindIn(text, i, last);
            i = last;
        }
    }

    private static void FindIn(ScannedText text, int first, int last)
    {
        using var window = AmountWindow.Of(text, Math.Max(0, first - Before), Math.Min(text.Count, last + Behind));
        foreach (var amount in window.Amounts)
        {
            // What only reaches into the window is the next one's.
            var token = window.TokenAt(amount.Start);
            if (token > last)
            {
                break;
            }

            if (amount.Mark != AmountMark.Bare || (IsBareMoney(text, token, window, amount) && !Money.IsUnitAfter(text, window.TokenAt(amount.End - 1))))
            {
                text.Claim(token, WithForeignUnit(text, window.TokenAt(amount.End - 1)), MaskType.CLP);
            }
        }
    }

    // "me prestó 150 soles": a currency that the grammar does not count in is still the amount's.
    private static int WithForeignUnit(ScannedText text, int last) =>
        last + 1 < text.Count && text.Word(last + 1) is "soles" or "reales" or "bolivianos" or "guaranies" or "yenes" && !text.IsTaken(last + 1) ? last + 1 : last;

    // "la 506", "decreto supremo 236", "factura electrónica 889": the number names a thing.
    private static bool IsNumbered(ScannedText text, int first) =>
        (first > 0 && (text.Word(first - 1) is "la" or "el" || (text.Word(first - 1) is "al" && text[first].Length == 3)))
        || (first > 1 && text[first - 1].Kind == TokenKind.Word
            && !text[first - 1].Has(Role.MoneyBefore | Role.MoneyAfter | Role.Filler | Role.Copula)
            && text[first - 2].Has(Role.Order));

    // A free number, or a number in words: "un" and "media" only before another word of number or money.
    private static bool MayBeAmount(ScannedText text, int token)
    {
        if (text[token].Kind == TokenKind.Number)
        {
            return !text.IsTaken(token);
        }

        return text[token].Has(Role.NumberWord) && !text.IsTaken(token)
            && (text.Word(token) is not ("un" or "una" or "uno" or "unos" or "unas" or "medio" or "media")
                || (token + 1 < text.Count && text[token + 1].Has(Role.NumberWord | Role.MoneyAfter)));
    }

    // "jumbo 15990" is money; "pedido 15990", "edición 2026", "sala B-204", "anexo 302" and a port, ":443", are not.
    private static bool IsBareMoney(ScannedText text, int first, AmountWindow window, in AmountSpan amount)
    {
        var year = amount.Money.Value is >= FirstYear and <= LastYear && amount.End - amount.Start == 4;
        return amount.Money.Value >= SmallestBare
            && Cue.Before(text, first, Role.Order | Role.Code | Role.Version | Role.NotSecret, Cue.Links | Role.SecretFiller) < 0
            && (!year || text[Math.Max(0, first - 1)].Is('+') || Cue.Before(text, first, Role.MoneyBefore) >= 0)
            && (!IsUneven(amount.Money.Value) || Cue.Before(text, first, Role.MoneyBefore) >= 0)
            && !IsHour(text, first) && !IsMembership(text, first)
            && !IsNumbered(text, first)
            && window.Behind(amount.End) is not ('-' or '/')
            && !(text.TouchesPrevious(first) && text[first - 1].First is '-' or ':' && text.TouchesPrevious(first - 1));
    }

    // Pesos have no coin below ten: "133", "785" and "562" are numbers of something. "499" is a price.
    private static bool IsUneven(decimal value) => value < SmallestUneven && value % 10 is not (0 or 9);

    // "a las 1530"
    private static bool IsHour(ScannedText text, int first) =>
        first > 1 && text.Word(first - 1) is "las" && text.Word(first - 2) is "a" or "de" or "desde" or "hasta" or "tipo" && text[first].Length == 4;

    // "mi número de socio 20991"
    private static bool IsMembership(ScannedText text, int first) =>
        first > 2 && text[first - 1].Kind == TokenKind.Word && text.Word(first - 2) is "de" && text.Word(first - 3) is "numero" or "nro" or "num";
}
