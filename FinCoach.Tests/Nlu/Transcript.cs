using FinCoach.Domain.Language;

namespace FinCoach.Tests.Nlu;

/// <summary>A conversation of several turns and what is true after each (data/nlu/README.md).</summary>
internal sealed record Transcript(string Id, IReadOnlyList<TranscriptTurn> Turns);

internal sealed record TranscriptTurn(string Text, DateOnly ReferenceDate, TranscriptExpectation Expect);

internal sealed record TranscriptExpectation(Intent Intent, TranscriptFacts Facts);

/// <summary>Sums are pesos of the calendar month of the turn, unless a budget says that it is weekly.</summary>
/// <param name="Records">How many records stand, of any month.</param>
/// <param name="Answer">The figure that the reply must state, when the person asked for one.</param>
/// <param name="Warning">What a budget became with this turn's record.</param>
internal sealed record TranscriptFacts(
    int Records,
    decimal Expenses,
    decimal Incomes,
    IReadOnlyDictionary<string, decimal> Categories,
    IReadOnlyList<TranscriptBudget>? Budgets = null,
    IReadOnlyList<TranscriptGoal>? Goals = null,
    decimal? Answer = null,
    BudgetStatus? Warning = null);

internal sealed record TranscriptBudget(
    Recurrence Recurrence, decimal Limit, decimal Spent, decimal Left, BudgetStatus Status, Category? Category = null);

internal sealed record TranscriptGoal(string Name, decimal Target, decimal Saved, decimal Left);

/// <summary>Under 80 %, from 80 %, from 100 %.</summary>
internal enum BudgetStatus
{
    Ok,
    Near,
    Over,
}
