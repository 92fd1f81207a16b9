using FinCoach.Data.App;
using FinCoach.Domain.Budgets;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Budgets;

/// <summary>What a change of records did to the budgets: sentences to add to the answer, and their facts.</summary>
/// <param name="Plain">Starts with a space; empty when no budget is concerned.</param>
internal sealed record BudgetEcho(string Plain, IReadOnlyList<Fact> Facts)
{
    private static readonly BudgetEcho Silent = new("", []);

    /// <summary>States what was lifted to a warning; else the budget nearest to the records: their category's, or the whole.</summary>
    /// <param name="warns">Whether a rise is a warning: records warn, corrections only re-state.</param>
    public static BudgetEcho Of(Turn turn, BudgetBook before, BudgetBook after, IEnumerable<Transaction> touched, bool warns)
    {
        var categories = touched.Where(t => t.Kind == TransactionKind.Expense).Select(t => t.Category).ToHashSet();
        if (categories.Count == 0)
        {
            return Silent;
        }

        var concerned = after.Lines.Where(l => l.Budget.Category is null || categories.Contains(l.Budget.Category)).ToList();
        var raised = concerned.Where(l => warns && Raised(before, l) is not null)
            .OrderByDescending(l => l.Standing.Level).ThenBy(l => l.Budget.Category is null).ToList();
        var said = raised.Count > 0 ? raised : Nearest(concerned, before);
        var facts = said.SelectMany((line, i) => BudgetFacts.Of(
            line, warns ? Raised(before, line) : null, i == 0 ? "budget_" : $"budget_{i + 1}_"));
        return new BudgetEcho(
            string.Concat(said.Select(line => " " + BudgetWords.Sentence(turn, line, warns ? Raised(before, line) : null))),
            [.. facts]);
    }

    private static List<BudgetLine> Nearest(List<BudgetLine> concerned, BudgetBook before)
    {
        var moved = concerned.FindAll(l => before.Line(l.Budget).Standing.Spent != l.Standing.Spent);
        var own = moved.FindAll(l => l.Budget.Category is not null);
        return own.Count > 0 ? own : moved;
    }

    private static BudgetLevel? Raised(BudgetBook before, BudgetLine line) =>
        line.Standing.Level > before.Line(line.Budget).Standing.Level ? line.Standing.Level : null;
}
