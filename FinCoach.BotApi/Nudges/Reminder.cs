using FinCoach.BotApi.Actions;
using FinCoach.Data.App;
using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Nudges;

/// <summary>One thing that a person is reminded of.</summary>
/// <param name="SubjectId">The recurring entry, purchase or goal.</param>
/// <param name="DueOn">The day that it is due, or the goal's last day.</param>
/// <param name="Line">What it is, without its day: <c>arriendo: $350.000</c>.</param>
internal sealed record Reminder(Guid UserId, NudgeKind Kind, Guid SubjectId, DateOnly DueOn, string Line)
{
    /// <summary>One message for all that a person is to be reminded of now, the nearest day first.</summary>
    public static string Text(IReadOnlyList<Reminder> reminders, Tone tone, DateOnly today)
    {
        var days = reminders.OrderBy(r => r.DueOn).ThenBy(r => r.Line, StringComparer.Ordinal)
            .GroupBy(r => r.DueOn)
            .Select(g => g.Count() == 1
                ? $"{When(g.Key, today)}: {g.Single().Line}."
                : $"{When(g.Key, today)}:\n{string.Join('\n', g.Select(r => $"- {r.Line}"))}");
        return $"{(tone == Tone.Formal ? "Le recuerdo" : "Te recuerdo")} lo que viene.\n{string.Join('\n', days)}";
    }

    private static string When(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => $"Hoy, {SpanishDays.Long(day, today)}",
        1 => $"Mañana, {SpanishDays.Long(day, today)}",
        _ => $"El {SpanishDays.Long(day, today)}",
    };
}
