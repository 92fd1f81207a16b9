using FinCoach.Domain.Language;

namespace FinCoach.Domain.Amounts;

/// <summary>A number with the magnitudes that were spoken with it, Chilean slang included.</summary>
/// <param name="Value">Its value.</param>
/// <param name="EndToken">One past its last token.</param>
/// <param name="Scale">The largest magnitude spoken; 1 when none was.</param>
/// <param name="Head">The plain numeral that it began with.</param>
internal readonly record struct Cardinal(decimal Value, int EndToken, decimal Scale, Numeral Head)
{
    /// <summary>Reads <c>12.990</c>, <c>veinte mil quinientos</c>, <c>2 palos 300</c>, <c>luca y media</c>, <c>medio palo</c>.</summary>
    public static bool TryRead(TokenizedText text, int first, out Cardinal cardinal)
    {
        if (text.Word(first) is "medio" or "media" && Magnitudes.Of(text.Word(first + 1)) is not Magnitude.None and var half)
        {
            var unit = Magnitudes.Factor(half);
            cardinal = new Cardinal(unit / 2, first + 2, unit, default);
            return text.Word(first + 1) is not "mil";
        }

        // "media UF", "medio dólar"
        if (text.Word(first) is "medio" or "media" && CurrencyWords.TryReadSuffix(text, first + 1, out var currency, out _)
            && currency != Currency.CLP)
        {
            cardinal = new Cardinal(0.5m, first + 1, 1, default);
            return true;
        }

        if (!TryReadHead(text, first, out cardinal))
        {
            return false;
        }

        // Magnitudes stack: "veinte mil" then "millones", "mil" then "lucas".
        while (TryMultiply(text, ref cardinal))
        {
        }

        return true;
    }

    private static bool TryReadHead(TokenizedText text, int first, out Cardinal cardinal)
    {
        if (SpokenNumbers.TryRead(text, first, out cardinal))
        {
            return true;
        }

        if (Numeral.TryRead(text, first, out var head))
        {
            cardinal = new Cardinal(head.Value, head.EndToken, 1, head);
            // "quince quinientos": spoken prices drop the word for thousands.
            if (head is { InWords: true, Value: >= 2 and < 100 } && NumberWords.Hundreds(text.Word(head.EndToken)) > 0
                && Numeral.TryReadWords(text, head.EndToken, out var hundreds) && Magnitudes.Of(text.Word(hundreds.EndToken)) == Magnitude.None)
            {
                cardinal = new Cardinal((head.Value * 1000) + hundreds.Value, hundreds.EndToken, 1000, head);
                return true;
            }

            // "tres y medio palos"
            if (text.Word(head.EndToken) is "y" && text.Word(head.EndToken + 1) is "medio" or "media"
                && Magnitudes.Of(text.Word(head.EndToken + 2)) != Magnitude.None)
            {
                cardinal = cardinal with { Value = head.Value + 0.5m, EndToken = head.EndToken + 2 };
            }

            return true;
        }

        cardinal = new Cardinal(1, first, 1, default);
        // "palo y medio"; a "palo" alone is a stick.
        return Magnitudes.StandsAlone(text.Word(first))
            || (text.Word(first) is "palo" && text.Word(first + 1) is "y" && text.Word(first + 2) is "medio");
    }

    private static bool TryMultiply(TokenizedText text, ref Cardinal cardinal)
    {
        var magnitude = MagnitudeAt(text, cardinal.EndToken);
        var factor = Magnitudes.Factor(magnitude);
        if (magnitude == Magnitude.None || (factor == cardinal.Scale && magnitude is not Magnitude.Luca))
        {
            return false;
        }

        // "1,500 lucas" is a thousand and a half of them only for those who group by commas: nobody in Chile.
        var end = cardinal.EndToken + 1;
        var value = cardinal.Value * factor;
        if (text.Word(end) is "y" && text.Word(end + 1) is "medio" or "media" && Magnitudes.Of(text.Word(end + 2)) == Magnitude.None)
        {
            value += factor / 2;
            end += 2;
        }
        else if (Remainder(text, end, magnitude, out var rest, out var restEnd))
        {
            value += rest;
            end = restEnd;
        }

        cardinal = new Cardinal(value, end, Math.Max(cardinal.Scale, factor), cardinal.Head);
        return true;
    }

    private static Magnitude MagnitudeAt(TokenizedText text, int index)
    {
        var magnitude = Magnitudes.Of(text.Word(index));
        // "2M" is two million; "2 m" are metres.
        return magnitude == Magnitude.None && text[index].Glued && text.Raw(index, index + 1) is "M"
            ? Magnitude.Million
            : magnitude;
    }

    /// <summary>What follows a magnitude and is smaller: <c>25 mil 500</c>, <c>2 palos 300</c>, <c>un millón 200 mil</c>.</summary>
    private static bool Remainder(TokenizedText text, int first, Magnitude magnitude, out decimal rest, out int end)
    {
        rest = 0;
        end = first;
        if (magnitude is Magnitude.Gamba or Magnitude.Quina || !Numeral.TryRead(text, first, out var tail)
            || text[first].Glued || tail.Value == 0 || Measures.FollowsAt(text, tail.EndToken))
        {
            return false;
        }

        var million = magnitude is Magnitude.Million or Magnitude.Palo;
        var next = MagnitudeAt(text, tail.EndToken);
        end = tail.EndToken;
        rest = tail.Value;
        if (million && next is Magnitude.Thousand or Magnitude.Luca && tail.Value < 1000)
        {
            end++;
            rest *= 1000;
            if (next == Magnitude.Thousand && Remainder(text, end, next, out var units, out var unitsEnd))
            {
                rest += units;
                end = unitsEnd;
            }

            return true;
        }

        if (!million && next == Magnitude.Gamba && tail.Value < 10)
        {
            end++;
            rest *= 100;
            return true;
        }

        if (next != Magnitude.None || tail.CommaTriple)
        {
            return magnitude == Magnitude.Thousand && tail is { InWords: true, Value: < 1000 and >= 2 };
        }

        if (million && tail.Value is >= 1000 and < 1_000_000)
        {
            return true;
        }

        // "2 palos 300" is said for 2.300.000: after a million the thousands need no name.
        rest *= million ? 1000 : 1;
        return million
            ? tail.Value is >= 10 and < 1000 && (tail.InWords || tail.DigitCount == 3 || tail.Value % 10 == 0)
            : tail.Value < 1000 && (tail.InWords ? tail.Value >= 2 : tail.DigitCount == 3);
    }
}
