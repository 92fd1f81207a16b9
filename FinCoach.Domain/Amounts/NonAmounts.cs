using FinCoach.Domain.Calendar;
using FinCoach.Domain.Language;

namespace FinCoach.Domain.Amounts;

/// <summary>
/// Numbers that are never money: dates, times, phones, RUTs, house numbers, counts, percentages, years, serial
/// numbers. Decided from the neighbours of the number alone.
/// </summary>
internal static class NonAmounts
{
    private const int LongestPlainAmount = 8;

    // No card or account has more digits; a chain that shows no long run by then is none, so "9 9 9 …" is read once.
    private const int LongestChain = 24;

    /// <summary>Says whether the digits at a token are no money, and where to read on.</summary>
    public static bool TrySkip(TokenizedText text, int first, out int end)
    {
        end = first + 1;
        if (text[first].Kind != TokenKind.Digits)
        {
            return false;
        }

        if (IsChain(text, first, out end) || IsDigitalDateOrTime(text, first, out end))
        {
            return true;
        }

        if (!Numeral.TryReadDigits(text, first, out var numeral))
        {
            return true;
        }

        end = numeral.EndToken;
        return IsRut(text, ref end) || IsPartOfName(text, first, end);
    }

    /// <summary>Says whether a number without any sign of money has neighbours that make it something else.</summary>
    public static bool HasOtherMeaning(TokenizedText text, int first, Numeral numeral) =>
        Measures.FollowsAt(text, numeral.EndToken)
        || (text.Word(first) is "ciento" && text.Word(first - 1) is "por")
        || IsSerial(text, first, numeral)
        || IsYear(text, first, numeral)
        || IsCalendar(text, first, numeral)
        || FollowsCue(text, first, numeral.Value);

    /// <summary>Groups of digits side by side, <c>9 8765 4321</c>: a phone or a card.</summary>
    private static bool IsChain(TokenizedText text, int first, out int end)
    {
        var digits = text.Word(first).Length;
        var runs = 1;
        end = first + 1;
        var longest = digits;
        while (true)
        {
            var next = text.Word(end) is "-" && text[end].Glued ? end + 1 : end;
            if (text[next].Kind != TokenKind.Digits || text.Word(next).Length > 5)
            {
                break;
            }

            digits += text.Word(next).Length;
            longest = Math.Max(longest, text.Word(next).Length);
            runs++;
            end = next + 1;
            if (digits > LongestChain && longest < 4)
            {
                return false;
            }
        }

        var international = text.Word(first - 1) is "+" && text[first].Glued;
        // "20-11-2026" has runs of a date; phones and cards hold eight digits or more and a run of four.
        return (runs >= 2 && digits >= 9 && longest >= 4) || (international && digits >= 8) || (runs >= 2 && digits == 8 && longest == 4 && text.Word(first).Length == 4);
    }

    private static bool IsDigitalDateOrTime(TokenizedText text, int first, out int end)
    {
        end = first + 1;
        while (text[end].Glued && text.Word(end) is "/" or "-" or ":" && text[end + 1] is { Kind: TokenKind.Digits, Glued: true })
        {
            end += 2;
        }

        // "20.11.2026": two short runs and a year.
        if (end == first + 1 && text.Word(first).Length <= 2 && text.Word(end) is "." && text[end].Glued
            && text.Word(end + 1).Length <= 2 && text[end + 1] is { Kind: TokenKind.Digits, Glued: true }
            && text.Word(end + 2) is "." && text[end + 2].Glued && text[end + 3] is { Kind: TokenKind.Digits, Glued: true })
        {
            end += 4;
        }

        return end > first + 1;
    }

    private static bool IsRut(TokenizedText text, ref int end)
    {
        if (!text[end].Glued || text.Word(end) is not "-" || !text[end + 1].Glued)
        {
            return false;
        }

        var check = text.Word(end + 1);
        if (check.Length != 1 || (check[0] != 'k' && !char.IsAsciiDigit(check[0])))
        {
            return false;
        }

        end += 2;
        return true;
    }

    /// <summary>Glued to letters that are no unit: <c>ps5</c>, <c>2x1</c>, <c>128gb</c>.</summary>
    private static bool IsPartOfName(TokenizedText text, int first, int end)
    {
        var before = text[first].Glued && text[first - 1].Kind == TokenKind.Word
            && !CurrencyWords.TryReadPrefix(text, first - 1, out _, out _);
        var after = text[end].Glued && text[end].Kind == TokenKind.Word && Magnitudes.Of(text.Word(end)) == Magnitude.None
            && text.Raw(end, end + 1) is not "M" && !CurrencyWords.TryReadSuffix(text, end, out _, out _)
            && text.Word(end) is not ("en" or "de" or "y" or "por");
        return before || after || (text[first].Glued && text.Word(first - 1) is "#");
    }

    private static bool IsSerial(TokenizedText text, int first, Numeral numeral) => numeral.DigitCount switch
    {
        > LongestPlainAmount => text.Word(first) is not [.., '0', '0', '0'] || numeral.DigitCount > 10 || text.Word(first)[0] == '9',
        > 1 => text.Word(first)[0] == '0',
        _ => false,
    };

    private static bool IsYear(TokenizedText text, int first, Numeral numeral)
    {
        if (numeral.DigitCount != 4 || numeral.Value is < 1990 or > 2039)
        {
            return false;
        }

        var before = text.Word(first - 1);
        if (before is "ano" or "anos" or "temporada" or "version" || SpanishMonths.Of(before) > 0
            || (before is "del" or "de" && SpanishMonths.Of(text.Word(first - 2)) > 0))
        {
            return true;
        }

        return numeral.Value is >= 2015 and <= 2035 && before is "de" or "del" or "el" or "en" or "desde" or "hasta" or "para";
    }

    /// <summary>A day before its month: <c>31 de diciembre</c>.</summary>
    public static bool IsDayOfMonth(TokenizedText text, Numeral numeral) => numeral.Value is >= 1 and <= 31 && numeral.Value % 1 == 0
        && (SpanishMonths.Of(text.Word(numeral.EndToken)) > 0
            || (text.Word(numeral.EndToken) is "de" or "del" && SpanishMonths.Of(text.Word(numeral.EndToken + 1)) > 0));

    private static bool IsCalendar(TokenizedText text, int first, Numeral numeral)
    {
        if (numeral.Value > 31 || numeral.Value % 1 != 0)
        {
            return false;
        }

        var end = numeral.EndToken;
        return SpanishMonths.Of(text.Word(end)) > 0
            || (text.Word(end) is "de" or "del" && (SpanishMonths.Of(text.Word(end + 1)) > 0 || text.Word(end + 1) is "mes" or "presente"))
            || text.Word(first - 1) is "el" or "dia" or "las" or "al";
    }

    private static bool FollowsCue(TokenizedText text, int first, decimal value)
    {
        var at = first - 1;
        while (text[at].Kind == TokenKind.Symbol && text.Word(at) is "." or ":" or "#" or "°" or "º")
        {
            if (text.Word(at) is "#" or "°" or "º")
            {
                return true;
            }

            at--;
        }

        if (text.Word(at) is "numero" or "nro" or "num" or "n" or "pedido" or "orden" or "folio" or "vuelo" or "codigo"
            or "clave" or "pin" or "cvv" or "ley" or "formulario" or "articulo" or "art" or "ruta" or "km" or "fono"
            or "telefono" or "celu" or "whatsapp" or "rut" or "depto" or "dpto" or "departamento" or "iphone" or "galaxy"
            or "windows" or "capitulo" or "temporada")
        {
            return true;
        }

        return IsInstalments(text, at) || IsHouseNumber(text, first, value) || (value < 3000 && text.Word(at) is "casa" or "piso" or "block" or "torre" or "talla" or "linea" or "sala"
            or "oficina" or "nivel" or "edad");
    }

    // "cuotas: 6", "en cuotas sin interés 12"
    private static bool IsInstalments(TokenizedText text, int at)
    {
        at -= text.Word(at) is "interes" or "intereses" && text.Word(at - 1) is "sin" ? 2 : 0;
        return text.Word(at) is "cuotas" or "ctas" or "cuotitas";
    }

    /// <summary><c>av. Providencia 1234</c>, <c>calle Los Aromos 345</c>: a street word at most four words before.</summary>
    private static bool IsHouseNumber(TokenizedText text, int first, decimal value)
    {
        // "almorcé en Gran Avenida, 7.500 el menú"
        if (text.Word(first - 1) is "," && text.Word(first + 1) is "." && text[first + 1].Glued)
        {
            return false;
        }

        for (var at = first - 1; at >= first - 5 && at >= 0 && value < 20_000; at--)
        {
            // "el pasaje sale 770"
            if (text.Word(at) is "sale" or "salio" or "cuesta" or "costo" or "vale" or "subio" or "bajo")
            {
                return false;
            }

            if (text[at].Kind == TokenKind.Digits)
            {
                return false;
            }

            if (at < first - 1 && text.Word(at) is "av" or "avda" or "avenida" or "calle" or "pasaje" or "psje" or "pje" or "camino"
                // "pasaje en bus a Conce 8.500" is a ticket.
                && !(text.Word(at) is "pasaje" && text.Word(at + 1) is "en" or "a" or "al" or "de" or "del" or "para" or "pa"))
            {
                return true;
            }
        }

        return false;
    }
}
