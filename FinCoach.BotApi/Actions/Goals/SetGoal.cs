using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Actions.Goals;

/// <summary>Creates, changes or drops a goal, or moves money into it or out of it.</summary>
internal sealed class SetGoal(GoalReader reader, TimeProvider clock) : IAction
{
    public IReadOnlyCollection<Intent> Intents { get; } = [Intent.SetGoal];

    public async Task<Decision> DecideAsync(Turn turn, CancellationToken ct) =>
        Decide(turn, await reader.OpenAsync(turn.Person.Id, ct), () => Guid.CreateVersion7(clock.GetUtcNow()));

    /// <summary>The pure decision.</summary>
    public static Decision Decide(Turn turn, IReadOnlyList<GoalLine> goals, Func<Guid> newId)
    {
        var meant = GoalChoice.Meant(turn, goals);
        return (turn.Understanding.Operation, meant) switch
        {
            // A goal of that name stands already: the new amount is a change of it, not a second goal.
            (Operation.Create or null, [var same]) when IsNamed(turn, same) => GoalChange.Decide(turn, same),
            (Operation.Create or null, _) => GoalCreation.Decide(turn, newId),
            (Operation.Add, []) => GoalCreation.Unknown(turn),
            (_, []) => NoGoal.Answer(turn, turn.Slots.GoalName),
            (_, { Count: > 1 }) => GoalChoice.Ask(turn, meant),
            (Operation.Add, [var one]) => GoalMove.Decide(turn, one, newId, isIn: true),
            (Operation.Remove, [var one]) when turn.Slots.Amount is not null => GoalMove.Decide(turn, one, newId, isIn: false),
            (Operation.Remove, [var one]) => GoalRemoval.Decide(turn, one),
            (_, [var one]) => GoalChange.Decide(turn, one),
            _ => NoGoal.Answer(turn, turn.Slots.GoalName),
        };
    }

    private static bool IsNamed(Turn turn, GoalLine line) =>
        turn.Slots.GoalName is { } name && Letters.Fold(name) == Letters.Fold(line.Goal.Name);
}
