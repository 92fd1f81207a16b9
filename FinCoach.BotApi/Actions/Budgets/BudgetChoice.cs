using FinCoach.BotApi.Actions.Questions;
using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Budgets;

/// <summary>Which standing budget a text means: the one that was picked, those of its category, else any.</summary>
internal static class BudgetChoice
{
    public static IReadOnlyList<Budget> Meant(Turn turn, BudgetBook book)
    {
        if (turn.Picked is { } picked)
        {
            return [.. book.Budgets.Where(b => b.Id == picked)];
        }

        return BudgetSubject.CategoryIn(turn.Slots) is { } category
            ? [.. book.Shown.Where(b => b.Category == category)]
            : [.. book.Shown];
    }

    /// <param name="turn">The text.</param>
    /// <param name="question">Without its marks: <c>Cuál presupuesto quito</c>.</param>
    public static Decision Ask(Turn turn, string question, IReadOnlyList<Budget> budgets)
    {
        var facts = budgets.Select((b, i) => Fact.Amount($"item_{i + 1}", new Money(b.Limit, b.Currency), Name(b))).ToList();
        var lines = budgets.Select((b, i) =>
            $"{i + 1}. {Name(b)}: {MoneyFormat.Format(new Money(b.Limit, b.Currency))} {BudgetWords.Every(b, turn.Today)}");
        return Decision.Say(Acts.ClarifyWhich, $"¿{question}?\n{string.Join('\n', lines)}", facts) with
        {
            Asks = new PendingQuestion.Which(
                turn.Understanding, [.. budgets.Select(b => new PendingQuestion.Option(b.Id, b.Limit, null, Name(b), b.Category))]),
        };
    }

    private static string Name(Budget budget) => budget.Category is { } category ? CategoryLabel.Of(category) : "total";
}
