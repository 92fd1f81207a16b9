using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;

namespace FinCoach.Domain.Calendar;

/// <summary><c>el 5</c>, <c>el día 15</c>: the nearest such day in the direction.</summary>
internal static class DayOfMonth
{
    public static bool TryRead(TokenizedText text, int first, TimeFrame frame, out TimeMention mention)
    {
        mention = default;
        var at = text.Word(first) is "dia" ? first + 1 : first;
        if (at > first && (DayMonthDates.TryRead(text, at, frame, out var full) || NumericDates.TryRead(text, at, frame, out full)))
        {
            mention = full with { FirstToken = first };
            return true;
        }

        var introduced = at > first || text.Word(first - 1) is "el" or "este" || IsOfDay(text, first);
        var ordinal = text.Word(at) is "primero" or "primer";
        return introduced && (!ordinal || at > first || text.Word(at + 1) is not ("que" or "de")) && text.Word(at) is not ("un" or "uno" or "una" or "primer")
            && TryReadBare(text, at, frame, out mention);
    }

    /// <summary>A day number without any word that says so; the caller knows that a day is due.</summary>
    public static bool TryReadBare(TokenizedText text, int first, TimeFrame frame, out TimeMention mention)
    {
        mention = default;
        if (!SmallNumbers.TryReadDay(text, first, out var day, out var end) || Continues(text, end)
            || frame.Nearest(day) is not { } date)
        {
            return false;
        }

        mention = TimeMention.Day(first, end, date);
        return true;
    }

    // "lo del 18", "el gasto del 3", "la fecha del 12"
    private static bool IsOfDay(TokenizedText text, int first) =>
        text.Word(first - 1) is "del" && text.Word(first - 2) is "lo" or "el" or "la" or "los" or "las" or "gasto" or "gastos" or "compra" or "compras"
            or "registro" or "ingreso" or "fecha" or "pago" or "movimiento" or "sueldo" or "venta" or "ventas" or "almuerzo" or "anotacion";

    // "el 10 %", "el 2x1", "el 5 mil": the number goes on into something else.
    private static bool Continues(TokenizedText text, int index) =>
        Magnitudes.Of(text.Word(index)) != Magnitude.None || Measures.FollowsAt(text, index)
        || CurrencyWords.TryReadSuffix(text, index, out _, out _)
        || (text[index] is { Glued: true, Kind: TokenKind.Word })
        || (text[index].Glued && text[index + 1] is { Kind: TokenKind.Digits, Glued: true });
}
