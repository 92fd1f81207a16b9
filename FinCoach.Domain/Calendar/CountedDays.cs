using FinCoach.Domain.Language;

namespace FinCoach.Domain.Calendar;

/// <summary><c>hace 3 días</c>, <c>dos semanas atrás</c>, <c>en 6 meses</c>, <c>dentro de un año</c>, <c>en 3 meses más</c>.</summary>
internal static class CountedDays
{
    public static bool TryRead(TokenizedText text, int first, TimeFrame frame, out TimeMention mention)
    {
        mention = default;
        var sign = 0;
        var at = first;
        switch (text.Word(first))
        {
            case "hace" or "ase" or "hacen" or "ace":
                sign = -1;
                at += text.Word(first + 1) is "como" or "ya" or "casi" ? 2 : 1;
                break;
            case "dentro" when text.Word(first + 1) is "de":
                sign = 1;
                at += 2;
                break;
            case "en":
                sign = 1;
                at += text.Word(first + 1) is "unos" or "unas" && text[first + 2].Kind == TokenKind.Digits ? 2 : 1;
                break;
            case "de" when text.Word(first + 1) is "aqui" or "aca" && text.Word(first + 2) is "a":
                sign = 1;
                at += text.Word(first + 3) is "en" ? 4 : 3;
                break;
            default:
                break;
        }

        if (!SmallNumbers.TryRead(text, at, out var count, out var unit))
        {
            return false;
        }

        var end = unit + 1;
        if (sign == 0 || text.Word(first) is "en")
        {
            if (text.Word(end) is "atras")
            {
                sign = -1;
                end++;
            }
            else if (text.Word(end) is "mas" && text.Word(end + 1) is not "de")
            {
                sign = 1;
                end++;
            }
            else if (sign == 0 || frame.Direction == Direction.Past)
            {
                return false;
            }
        }

        // "en 6 meses sin interés" pays in parts, it names no day.
        if (text.Word(end) is "sin" or "precio" or "de" && text.Word(end + 1) is "interes" or "intereses" or "contado" or "plazo")
        {
            return false;
        }

        return Move(text.Word(unit), frame.Today, sign * (long)count, out var date)
            && Set(TimeMention.Day(first, end, date), out mention);
    }

    private static bool Move(ReadOnlySpan<char> unit, DateOnly today, long count, out DateOnly date)
    {
        date = unit switch
        {
            "dia" or "dias" => TimeFrame.AddDays(today, count),
            "semana" or "semanas" or "sem" => TimeFrame.AddDays(today, 7 * count),
            "mes" or "meses" => TimeFrame.AddMonths(today, count),
            "ano" or "anos" => TimeFrame.AddMonths(today, 12 * count),
            _ => DateOnly.MinValue,
        };
        return date != DateOnly.MinValue;
    }

    private static bool Set(TimeMention value, out TimeMention mention)
    {
        mention = value;
        return true;
    }
}
