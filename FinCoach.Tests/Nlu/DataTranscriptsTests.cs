using FinCoach.Domain.Language;
using FinCoach.Tests.Rules;

namespace FinCoach.Tests.Nlu;

public sealed class DataTranscriptsTests
{
    private static IEnumerable<(string Id, TranscriptTurn Turn)> Turns =>
        DataFiles.Transcripts.SelectMany(t => t.Turns.Select((turn, i) => ($"{t.Id}:{i + 1}", turn)));

    [Fact]
    public void Transcripts_AsCommitted_AreFortyWithSeveralTurns()
    {
        Assert.True(DataFiles.Transcripts.Count >= 40, $"{DataFiles.Transcripts.Count} conversations");
        Assert.Distinct(DataFiles.Transcripts.Select(t => t.Id));
        Breaches.None(DataFiles.Transcripts.Where(t => t.Turns.Count < 3).Select(t => t.Id));
    }

    [Fact]
    public void Days_OfATranscript_NeverGoBack() =>
        Breaches.None(DataFiles.Transcripts
            .Where(t => t.Turns.Zip(t.Turns.Skip(1)).Any(pair => pair.Second.ReferenceDate < pair.First.ReferenceDate))
            .Select(t => t.Id));

    [Fact]
    public void Sums_OfATurn_AddUp() =>
        Breaches.None(Turns
            .Where(at => at.Turn.Expect.Facts is var facts
                && (facts.Categories.Values.Sum() != facts.Expenses
                    || (facts.Budgets ?? []).Any(budget => budget.Limit - budget.Spent != budget.Left)
                    || (facts.Goals ?? []).Any(goal => goal.Target - goal.Saved != goal.Left)))
            .Select(at => at.Id));

    [Fact]
    public void Status_OfABudget_FollowsItsShare() =>
        Breaches.None(Turns
            .Where(at => (at.Turn.Expect.Facts.Budgets ?? []).Any(budget => budget.Status != (budget.Spent / budget.Limit) switch
            {
                >= 1m => BudgetStatus.Over,
                >= 0.8m => BudgetStatus.Near,
                _ => BudgetStatus.Ok,
            }))
            .Select(at => at.Id));

    [Fact]
    public void Warnings_OfTheTranscripts_AreOfBothKinds()
    {
        var warnings = Turns.Select(at => at.Turn.Expect.Facts.Warning).ToHashSet();

        Assert.Contains(BudgetStatus.Near, warnings);
        Assert.Contains(BudgetStatus.Over, warnings);
    }

    [Fact]
    public void Questions_OfATurn_ChangeNoRecord() =>
        Breaches.None(DataFiles.Transcripts.SelectMany(t => t.Turns.Zip(t.Turns.Skip(1))
            .Where(pair => pair.Second.Expect.Intent is not (Intent.LogExpense or Intent.LogIncome or Intent.EditEntry)
                && pair.First.Expect.Facts.Records != pair.Second.Expect.Facts.Records)
            .Select(pair => $"{t.Id}: {pair.Second.Text}")));
}
