using FinCoach.BotApi.Actions;
using FinCoach.BotApi.Actions.Budgets;
using FinCoach.BotApi.Actions.Goals;
using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;
using FinCoach.Domain.Style;

namespace FinCoach.BotApi.Conversation;

/// <summary>
/// What a reply may know of the person beside the facts of the turn: a few budgets and goals, as they stand after it, those first
/// that the text is about. Bounded, because every one of them is paid for in tokens.
/// </summary>
internal sealed class PersonalState(BudgetReader budgets, GoalReader goals)
{
    public const int MostBudgets = 3;
    public const int MostGoals = 2;

    // Money that is not spoken of need not leave for a model provider.
    private static readonly Intent[] Unconcerned =
        [Intent.Privacy, Intent.Help, Intent.SetStyle, Intent.ConvertUnits, Intent.SmallTalk, Intent.OutOfScope];

    public async Task<UserState> ReadAsync(Turn turn, Session session, Decision decision, CancellationToken ct)
    {
        var state = Bare(turn, session);
        if (Unconcerned.Contains(turn.Understanding.Intent))
        {
            return state;
        }

        var book = await budgets.OpenAsync(turn.Person.Id, turn.Today, ct);
        var lines = await goals.OpenAsync(turn.Person.Id, ct);
        return state with
        {
            Budgets = Budgets(turn, book.After(decision.Effects)),
            Goals = Goals(turn, lines.After(decision.Effects)),
        };
    }

    /// <summary>The state without money.</summary>
    public static UserState Bare(Turn turn, Session session) => UserState.Empty with
    {
        SessionTurns = session.Turns,
        Flags = SensitiveSituation.Of(turn.Text) is { } flag ? [flag] : [],
    };

    /// <summary>Limit and what is left of the budgets that matter most: of the text's category, then the nearest to their limit.</summary>
    public static IReadOnlyList<Fact> Budgets(Turn turn, BudgetBook book)
    {
        var asked = BudgetSubject.CategoryIn(turn.Slots);
        return [.. book.Lines
            .OrderByDescending(l => asked is not null && l.Budget.Category == asked)
            .ThenByDescending(l => l.Standing.Percent)
            .ThenBy(l => l.Budget.CreatedAt)
            .Take(MostBudgets)
            .SelectMany((line, i) => Of(line, i + 1, turn.Today))];
    }

    /// <summary>Target and what is missing of the goals that matter most: those that the text names, then the next to fall due.</summary>
    public static IReadOnlyList<Fact> Goals(Turn turn, IReadOnlyList<GoalLine> lines)
    {
        var named = turn.Slots.GoalName is { } name ? GoalNaming.Match(lines, name).Select(g => g.Goal.Id).ToHashSet() : [];
        return [.. lines
            .OrderByDescending(l => named.Contains(l.Goal.Id))
            .ThenBy(l => l.Goal.Deadline ?? DateOnly.MaxValue)
            .ThenBy(l => l.Goal.CreatedAt)
            .Take(MostGoals)
            .SelectMany((line, i) => Of(line, i + 1))];
    }

    private static IEnumerable<Fact> Of(BudgetLine line, int number, DateOnly today)
    {
        var what = $"presupuesto{BudgetWords.On(line.Budget.Category)} {BudgetWords.Now(line.Budget, today)}";
        var left = line.Standing.Left;
        yield return Fact.Amount($"budget_{number}_limit", line.Standing.Limit, what);
        yield return left.Value < 0
            ? Fact.Amount($"budget_{number}_over", new Money(-left.Value, left.Currency), $"pasado del {what}")
            : Fact.Amount($"budget_{number}_left", left, $"queda del {what}");
    }

    private static IEnumerable<Fact> Of(GoalLine line, int number)
    {
        yield return Fact.Amount($"goal_{number}_target", line.Pace.Target, $"meta {line.Goal.Name}");
        yield return Fact.Amount($"goal_{number}_left", line.Pace.Missing, $"falta para la meta {line.Goal.Name}");
    }
}
