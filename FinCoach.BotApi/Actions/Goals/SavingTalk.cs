using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Actions.Goals;

/// <summary>"Puse 300 lucas en las vacaciones": with a goal of that name it is money put aside, and no expense.</summary>
internal static class SavingTalk
{
    private static readonly string[] Verbs =
        ["puse", "ponle", "guarde", "aparte", "ahorre", "junte", "deposite", "transferi", "pase", "meti", "deje", "abone", "sume", "agregue"];

    /// <summary>The turn as money for the goal that it names; null when it names none, or speaks of no saving.</summary>
    public static Turn? Into(Turn turn, IReadOnlyList<GoalLine> goals)
    {
        if (turn.Understanding.Intent != Intent.LogExpense || turn.Slots is not { Amount: not null, Entries: null, Installments: null })
        {
            return null;
        }

        var words = Letters.Fold(turn.Text).Split([' ', ',', '.', '!'], StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, w => Verbs.Contains(w, StringComparer.Ordinal));
        if (at < 0 || GoalNaming.Match(goals, string.Join(' ', words[(at + 1)..])) is not [var only])
        {
            return null;
        }

        return turn with
        {
            Understanding = turn.Understanding with
            {
                Intent = Intent.SetGoal,
                Operation = Operation.Add,
                Slots = new Slots { Amount = turn.Slots.Amount, GoalName = only.Goal.Name, Date = turn.Slots.Date },
            },
        };
    }
}
