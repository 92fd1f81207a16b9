using FinCoach.Domain.Amounts;

namespace FinCoach.Domain.Checks;

/// <summary>Finds the figures of a Spanish text: pure, linear, never throws. What is part of a word or a mask (<c>[RUT_1]</c>) is none.</summary>
public static class FigureScanner
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>Every figure, in the order of the text.</summary>
    public static IReadOnlyList<Figure> Scan(string text)
    {
        var figures = new List<Figure>();
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                i++;
                continue;
            }

            i = i > 0 && (char.IsLetter(text[i - 1]) && !UnitTouches(text, i) || text[i - 1] == '_')
                ? Identifier(text, i)
                : Read(text, i, figures);
        }

        return WithSpoken(text, figures);
    }

    // "veinte mil pesos", "luca y media": money in words is a figure too.
    private static List<Figure> WithSpoken(string text, List<Figure> figures)
    {
        var spoken = MoneyGrammar.Find(text).Where(s => s.Mark == AmountMark.Marked && !text.AsSpan(s.Start, s.End - s.Start).ContainsAnyInRange('0', '9'));
        foreach (var span in spoken)
        {
            figures.Add(new Figure(FigureKind.Amount, span.Start, span.End - span.Start, span.Money.Value, 0) { Currency = span.Money.Currency });
        }

        figures.Sort((a, b) => a.Start.CompareTo(b.Start));
        return figures;
    }

    private static int Read(string text, int start, List<Figure> figures)
    {
        if (DateFigure.At(text, start) is { } date)
        {
            figures.Add(date);
            return date.Start + date.Length;
        }

        if (Numeral.Read(text, start) is not { } number)
        {
            return Numeral.Digits(text, start);
        }

        if (IsTime(text, start, number.End) || IsListMark(text, start, number))
        {
            return Math.Max(number.End, IsTime(text, start, number.End) ? number.End + 3 : number.End);
        }

        var figure = Classified(text, start, number);
        figures.Add(figure);
        return Math.Max(number.End, figure.Start + figure.Length);
    }

    private static Figure Classified(string text, int start, Numeral number)
    {
        var before = FigureUnit.Before(text, start);
        var after = FigureUnit.After(text, number.End);
        if (after is { Kind: FigureKind.Percent } percent)
        {
            return new Figure(FigureKind.Percent, start, percent.End - start, number.Value, number.Decimals);
        }

        if (before is not null || after is { Kind: FigureKind.Amount })
        {
            var from = before?.Start ?? start;
            // "$12 mil" multiplies; "$12.990 UF" does not happen.
            var tail = after is { Kind: FigureKind.Amount } unit ? unit : default;
            var factor = tail.Factor == 0 ? 1 : tail.Factor;
            var to = tail.Factor == 0 ? number.End : tail.End;
            return new Figure(FigureKind.Amount, from, to - from, Times(number.Value, factor), number.Decimals)
            {
                Currency = before?.Currency ?? tail.Currency,
            };
        }

        var kind = after is { Kind: FigureKind.Count } ? FigureKind.Count : FigureKind.Number;
        if (kind == FigureKind.Number && number is { Grouped: false, Decimals: 0, Value: >= FirstYear and <= LastYear })
        {
            var year = (int)number.Value;
            return DateFigure.BeforeYear(text, start, year)
                ?? new Figure(FigureKind.Year, start, number.End - start, number.Value, 0) { Year = year };
        }

        return new Figure(kind, start, number.End - start, number.Value, number.Decimals);
    }

    private static decimal Times(decimal value, decimal factor) =>
        value > decimal.MaxValue / factor ? value : value * factor;

    // "UF2,5" and "US$20" are figures, "covid19" is not.
    private static bool UnitTouches(string text, int start) => FigureUnit.Before(text, start) is not null;

    private static bool IsTime(string text, int start, int end) =>
        end - start <= 2 && end + 2 < text.Length && text[end] == ':' && Numeral.Digits(text, end + 1) == end + 3;

    // "1. Anota", "2) Revisa" at the start of a line
    private static bool IsListMark(string text, int start, Numeral number)
    {
        var line = start;
        while (line > 0 && text[line - 1] is ' ' or '*' or '-')
        {
            line--;
        }

        return (line == 0 || text[line - 1] == '\n')
            && number is { Decimals: 0, Grouped: false, Value: < 100 }
            && number.End + 1 < text.Length && text[number.End] is '.' or ')' && text[number.End + 1] == ' ';
    }

    private static int Identifier(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
        {
            at++;
        }

        return at;
    }
}
