using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Goals;

/// <summary>How a goal stands and what it asks for each month, or all of them.</summary>
internal sealed class QueryGoal(GoalReader reader) : IAction
{
    public IReadOnlyCollection<Intent> Intents { get; } = [Intent.QueryGoal];

    public async Task<Decision> DecideAsync(Turn turn, CancellationToken ct) =>
        Decide(turn, await reader.OpenAsync(turn.Person.Id, ct));

    /// <summary>The pure decision.</summary>
    public static Decision Decide(Turn turn, IReadOnlyList<GoalLine> goals) => GoalChoice.Meant(turn, goals) switch
    {
        [] => NoGoal.Answer(turn, turn.Slots.GoalName),
        [var only] => Decision.Say(Acts.GoalStatus, GoalWords.Standing(turn, only), [.. GoalFacts.Of(turn, only)]),
        var several => Several(turn, several),
    };

    private static Decision Several(Turn turn, IReadOnlyList<GoalLine> goals)
    {
        var facts = goals.SelectMany((line, i) => new[]
        {
            Fact.Amount($"item_{i + 1}", line.Pace.Missing, $"{line.Goal.Name}: falta"),
            Fact.Amount($"item_{i + 1}_target", line.Pace.Target, $"{line.Goal.Name}: meta"),
            Fact.Amount($"item_{i + 1}_saved", line.Pace.Saved, $"{line.Goal.Name}: ahorrado"),
            Fact.Percent($"item_{i + 1}_percent", line.Pace.Percent, $"{line.Goal.Name}: porcentaje"),
        }).ToList();
        facts.AddRange(goals.SelectMany((line, i) => Pace(turn, line, i + 1)));
        var lines = goals.Select(line => "- " + GoalWords.Standing(turn, line));
        return Decision.Say(Acts.GoalStatus, $"{turn.Say("Tus", "Sus")} metas:\n{string.Join('\n', lines)}", facts);
    }

    private static IEnumerable<Fact> Pace(Turn turn, GoalLine line, int number)
    {
        if (line.Goal.Deadline is { } deadline)
        {
            yield return Fact.OfDate($"item_{number}_deadline", deadline, $"{line.Goal.Name}: plazo");
        }

        if (line.Pace.PerMonth(turn.Today) is { } month)
        {
            yield return Fact.Amount($"item_{number}_per_month", month, $"{line.Goal.Name}: por mes");
        }
    }
}
