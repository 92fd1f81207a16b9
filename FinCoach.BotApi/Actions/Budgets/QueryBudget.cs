using FinCoach.BotApi.Actions.Questions;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Budgets;

/// <summary>How a budget stands, or all of them.</summary>
internal sealed class QueryBudget(BudgetReader reader) : IAction
{
    public IReadOnlyCollection<Intent> Intents { get; } = [Intent.QueryBudget];

    public async Task<Decision> DecideAsync(Turn turn, CancellationToken ct) =>
        Decide(turn, await reader.OpenAsync(turn.Person.Id, turn.Today, ct)) with { Asks = new PendingQuestion.GoOn(turn.Understanding) };

    /// <summary>The pure decision.</summary>
    public static Decision Decide(Turn turn, BudgetBook book)
    {
        var category = BudgetSubject.CategoryIn(turn.Slots);
        var lines = book.Lines;
        if (lines.Count == 0)
        {
            return NoBudget.Answer(turn, category);
        }

        if (category is null)
        {
            return lines.Count == 1 ? One(turn, lines[0]) : Several(turn, lines);
        }

        if (lines.FirstOrDefault(l => l.Budget.Category == category) is { } own)
        {
            return One(turn, own);
        }

        // What was asked for is not there; the budget over everything still says how much room there is.
        var none = NoBudget.Answer(turn, category);
        return lines.FirstOrDefault(l => l.Budget.Category is null) is { } whole
            ? none with { Plain = $"{none.Plain}\n{BudgetWords.Sentence(turn, whole)}", Facts = [.. BudgetFacts.Of(whole)] }
            : none;
    }

    private static Decision One(Turn turn, BudgetLine line)
    {
        List<Fact> facts = [.. BudgetFacts.Of(line)];
        var plain = BudgetWords.Sentence(turn, line);
        var days = line.Period.To.DayNumber - turn.Today.DayNumber + 1;
        var perDay = line.Standing.PerDay(turn.Today, line.Period.To);
        if (days > 1 && perDay.Value > 0 && line.Period.From <= turn.Today)
        {
            facts.Add(Fact.Amount("per_day", perDay, "por día hasta el fin del período"));
            facts.Add(Fact.Count("days_left", days, "días que quedan"));
            plain += $" Alcanza para {MoneyFormat.Format(perDay)} al día en los {days} días que quedan.";
        }

        return Decision.Say(Acts.BudgetStatus, plain, facts);
    }

    private static Decision Several(Turn turn, IReadOnlyList<BudgetLine> lines)
    {
        var facts = new List<Fact>();
        foreach (var (line, number) in lines.Select((l, i) => (l, i + 1)))
        {
            var name = line.Budget.Category is { } category ? CategoryLabel.Of(category) : "total";
            var left = line.Standing.Left;
            facts.Add(left.Value < 0
                ? Fact.Amount($"item_{number}", new Money(-left.Value, left.Currency), $"{name}: pasado por")
                : Fact.Amount($"item_{number}", left, $"{name}: queda"));
            facts.Add(Fact.Amount($"item_{number}_limit", line.Standing.Limit, $"{name}: presupuesto"));
            facts.Add(Fact.Amount($"item_{number}_spent", line.Standing.Spent, $"{name}: gastado"));
            facts.Add(Fact.Percent($"item_{number}_percent", line.Standing.Percent, $"{name}: porcentaje gastado"));
        }

        var sentences = lines.Select(line => "- " + BudgetWords.Sentence(turn, line));
        return Decision.Say(Acts.BudgetStatus, $"{turn.Say("Tus", "Sus")} presupuestos:\n{string.Join('\n', sentences)}", facts);
    }
}
