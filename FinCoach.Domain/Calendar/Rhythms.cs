using FinCoach.Domain.Language;

namespace FinCoach.Domain.Calendar;

/// <summary><c>al mes</c>, <c>semanales</c>, <c>todos los días</c>, <c>cada viernes</c>: how often, never when.</summary>
internal static class Rhythms
{
    public static bool TryRead(TokenizedText text, int first, TimeFrame _, out TimeMention mention)
    {
        var (recurrence, length) = Read(text, first);
        mention = recurrence is { } found ? TimeMention.Rhythm(first, first + length, found) : default;
        return recurrence is not null;
    }

    private static (Recurrence? Recurrence, int Length) Read(TokenizedText text, int first)
    {
        var next = text.Word(first + 1);
        var third = text.Word(first + 2);
        switch (text.Word(first))
        {
            case "mensual" or "mensuales" or "mensualmente":
                return (Recurrence.Monthly, 1);
            case "semanal" or "semanales" or "semanalmente":
                return (Recurrence.Weekly, 1);
            case "diario" or "diarios" or "diaria" or "diarias" or "diariamente":
                return (Recurrence.Daily, 1);
            case "al" or "x" or "por" or "cada" when third is not ("pasado" or "que" or "siguiente" or "de"):
                return (Of(next) ?? (text.Word(first) is "cada" && Weekdays.Of(next) is not null ? Recurrence.Weekly : null), 2);
            case "por" or "x" or "a" when next is "la" or "el":
                return (third is "semana" or "mes" && text.Word(first + 3) is not ("pasada" or "pasado" or "que" or "siguiente" or "proxima" or "santa" or "del") ? Of(third) : null, 3);
            case "todos" or "todas" when next is "los" or "las":
                return (Of(third) ?? (IsWeekday(third) ? Recurrence.Weekly : null), 3);
            case "de" when next is "cada" && third is "mes":
                return (Recurrence.Monthly, 3);
            case "mes" or "semana" or "dia" when next is "a" && third.SequenceEqual(text.Word(first)):
                return (Of(text.Word(first)), 3);
            case "mes" or "semana" or "dia" when next is "por" or "x" && third.SequenceEqual(text.Word(first)):
                return (Of(text.Word(first)), 3);
            default:
                return default;
        }
    }

    private static Recurrence? Of(ReadOnlySpan<char> word) => word switch
    {
        "mes" or "meses" => Recurrence.Monthly,
        "semana" or "semanas" or "finde" or "findes" => Recurrence.Weekly,
        "dia" or "dias" => Recurrence.Daily,
        _ => null,
    };

    private static bool IsWeekday(ReadOnlySpan<char> word) =>
        Weekdays.Of(word) is not null || word is "sabados" or "domingos";
}
