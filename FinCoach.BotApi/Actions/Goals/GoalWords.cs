using FinCoach.Domain.Amounts;

namespace FinCoach.BotApi.Actions.Goals;

/// <summary>Goals in exact Spanish sentences.</summary>
internal static class GoalWords
{
    /// <summary><c>viaje a Chiloé: llevas $50.000 de $600.000 (8,3 %) y te faltan $550.000.</c> with the pace when there is a deadline.</summary>
    public static string Standing(Turn turn, GoalLine line)
    {
        var pace = line.Pace;
        var (saved, target) = (MoneyFormat.Format(pace.Saved), MoneyFormat.Format(pace.Target));
        return pace.IsReached
            ? $"{line.Goal.Name}: {turn.Say("llegaste a tu", "llegó a su")} meta, {turn.Say("llevas", "lleva")} {saved} de {target}."
            : $"{line.Goal.Name}: {turn.Say("llevas", "lleva")} {saved} de {target} ({MoneyFormat.FormatPercent(pace.Percent)}) "
                + $"y {turn.Say("te", "le")} faltan {MoneyFormat.Format(pace.Missing)}.{Pace(turn, line)}";
    }

    /// <summary><c> Para llegar al 28 de febrero, son $54.546 al mes.</c>; empty without a deadline.</summary>
    public static string Pace(Turn turn, GoalLine line)
    {
        if (line.Goal.Deadline is not { } deadline || line.Pace.IsReached)
        {
            return "";
        }

        var day = SpanishDays.Long(deadline, turn.Today);
        return line.Pace.PerMonth(turn.Today) is { } month
            ? $" Para llegar al {day}, {turn.Say("guarda", "guarde")} {MoneyFormat.Format(month)} al mes."
            : $" El plazo era el {day}: {turn.Say("¿le ponemos otro?", "¿desea fijar otro?")}";
    }
}
