using FinCoach.BotApi.Actions.Budgets;
using FinCoach.BotApi.Actions.Goals;
using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Actions.Undo;

/// <summary>Takes back what the last text changed that was not taken back yet: a record, an edit, a budget, a goal, anything journalled.</summary>
internal sealed class UndoLast(JournalReader journal, BudgetReader budgets, GoalReader goals) : IAction
{
    public IReadOnlyCollection<Intent> Intents { get; } = [Intent.EditEntry];

    public bool Takes(Turn turn) =>
        turn.Understanding is { Intent: Intent.EditEntry, Operation: Operation.Undo } && turn.Answered is null;

    public async Task<Decision> DecideAsync(Turn turn, CancellationToken ct) => UndoDecision.Decide(
        turn,
        await journal.LastAsync(turn.Person.Id, ct),
        await budgets.OpenAsync(turn.Person.Id, turn.Today, ct),
        await goals.OpenAsync(turn.Person.Id, ct));
}
