using FinCoach.Domain.Calendar;
using FinCoach.Domain.Language;

namespace FinCoach.Domain.Amounts;

/// <summary>
/// Finds money as Chileans write and say it: <c>$12.990</c>, <c>5 lucas</c>, <c>luca y media</c>, <c>2 palos 300</c>,
/// <c>UF 2,5</c>, <c>veinte mil</c>. A dot groups thousands and a comma marks decimals; a dot before one or two digits
/// is a tolerated decimal. Dates, times, phones, RUTs, house numbers, counts, percentages and years are left alone.
/// One pass, linear in the length of the text.
/// </summary>
public static class MoneyGrammar
{
    // Above this nobody's money is meant, and sums stay far from decimal's limit.
    private const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>All amounts of a text, in order.</summary>
    public static IReadOnlyList<AmountSpan> Find(string text)
    {
        var spans = new List<AmountSpan>();
        Find(TokenizedText.Of(text), spans);
        return spans;
    }

    /// <summary>Adds all amounts of a text, in order, to a list.</summary>
    public static void Find(TokenizedText text, ICollection<AmountSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(spans);
        for (var i = 0; i < text.Count;)
        {
            if (!AmountOpenings.MayOpen(text, i))
            {
                i++;
            }
            else if (TryReadAt(text, i, out var span))
            {
                spans.Add(span);
                i = span.EndToken;
            }
            else
            {
                i = Math.Max(i + 1, NonAmounts.TrySkip(text, i, out var end) ? end : NumeralEnd(text, i));
            }
        }
    }

    /// <summary>Reads the amount that begins at a token, if one does.</summary>
    public static bool TryReadAt(TokenizedText text, int first, out AmountSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        span = default;
        var start = first;
        var mark = AmountMark.Bare;
        var currency = Currency.CLP;
        if (CurrencyWords.TryReadPrefix(text, first, out var prefix, out var number))
        {
            currency = prefix;
            mark = AmountMark.Marked;
            start = number;
        }

        if (mark == AmountMark.Bare && NonAmounts.TrySkip(text, start, out _))
        {
            return false;
        }

        if (!Cardinal.TryRead(text, start, out var cardinal) || !MayBeMoney(text, start, cardinal, ref mark))
        {
            return false;
        }

        var end = cardinal.EndToken;
        if (CurrencyWords.TryReadSuffix(text, end, out var suffix, out var suffixEnd) && (mark != AmountMark.Marked || currency == Currency.CLP))
        {
            currency = suffix;
            mark = AmountMark.Marked;
            end = suffixEnd;
            // "una UF y media"
            if (suffix != Currency.CLP && text.Word(end) is "y" && text.Word(end + 1) is "media" or "medio"
                && Magnitudes.Of(text.Word(end + 2)) == Magnitude.None)
            {
                cardinal = cardinal with { Value = cardinal.Value + 0.5m };
                end += 2;
            }
        }

        // "valor de la UF 31 de diciembre": the day is no amount of the unit.
        if (mark == AmountMark.Marked && currency != Currency.CLP && NonAmounts.IsDayOfMonth(text, cardinal.Head))
        {
            return false;
        }

        if (mark == AmountMark.Bare && (cardinal.Head.Value % 1 != 0 && !cardinal.Head.CommaTriple
            || NonAmounts.HasOtherMeaning(text, start, cardinal.Head)))
        {
            return false;
        }

        var value = ValueIn(currency, cardinal);
        span = new AmountSpan(
            new Money(value, currency), text[first].Start, text[end - 1].End, first, end, mark, cardinal.Scale);
        return value is > 0 and <= Largest;
    }

    private static bool MayBeMoney(TokenizedText text, int start, Cardinal cardinal, ref AmountMark mark)
    {
        if (cardinal.Scale > 1 && mark == AmountMark.Bare)
        {
            mark = AmountMark.Scaled;
            // "mil gracias", "cien mil veces" and "un millón de disculpas" are manners of speaking.
            return !IsManner(text, cardinal) && !IsYearInWords(text, start, cardinal) && (!Measures.FollowsAt(text, cardinal.EndToken) || IsSlang(text, cardinal.EndToken - 1));
        }

        // "un", "una" and "uno" alone are articles unless a currency follows.
        return !(cardinal.Head is { InWords: true, Value: 1 } && mark == AmountMark.Bare
            && !CurrencyWords.TryReadSuffix(text, cardinal.EndToken, out _, out _)) && start < text.Count;
    }

    // "60 lucas cuotas: 3": lucas are money whatever follows.
    private static bool IsSlang(TokenizedText text, int index) =>
        text.Word(index) is not ("k" or "ks") && Magnitudes.Of(text.Word(index)) is Magnitude.Luca or Magnitude.Palo;

    // "marzo de dos mil veintiséis"
    private static bool IsYearInWords(TokenizedText text, int start, Cardinal cardinal) =>
        cardinal.Head.InWords && cardinal.Value is > 2000 and < 2100 && text.Word(start - 1) is "de" or "del"
        && SpanishMonths.Of(text.Word(start - 2)) > 0;

    /// <summary>Only round numbers are said so: in "50 lucas gracias" somebody thanks for something.</summary>
    private static bool IsManner(TokenizedText text, Cardinal cardinal) =>
        // "mil millones de millones" is no sum that anybody has.
        (text.Word(cardinal.EndToken) is "de" && Magnitudes.Of(text.Word(cardinal.EndToken + 1)) is Magnitude.Million or Magnitude.Thousand)
        || IsPhrase(text, cardinal);

    private static bool IsPhrase(TokenizedText text, Cardinal cardinal) =>
        cardinal.Value is 1_000 or 100_000 or 1_000_000 && Magnitudes.Of(text.Word(cardinal.EndToken - 1)) is Magnitude.Thousand or Magnitude.Million
        && text.Word(text.Word(cardinal.EndToken) is "de" ? cardinal.EndToken + 1 : cardinal.EndToken)
            is "gracias" or "disculpas" or "perdones" or "veces" or "besos" or "abrazos" or "bendiciones" or "cosas" or "formas"
            or "reclamos" or "vueltas" or "excusas" or "maravillas" or "ideas" or "problemas";

    private static decimal ValueIn(Currency currency, Cardinal cardinal)
    {
        var value = cardinal.Head.CommaTriple && cardinal.Scale == 1 && currency is Currency.CLP
            ? cardinal.Value * 1000
            : cardinal.Value;
        return currency == Currency.CLP ? Math.Round(value, 0, MidpointRounding.AwayFromZero) : value;
    }

    private static int NumeralEnd(TokenizedText text, int first) =>
        Numeral.TryRead(text, first, out var numeral) ? numeral.EndToken : first + 1;
}
