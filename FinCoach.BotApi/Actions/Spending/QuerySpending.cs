using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Actions.Spending;

/// <summary>What was spent or earned: a total with its largest categories, or the list of records.</summary>
internal sealed class QuerySpending(AppDbContext db) : IAction
{
    private const int LongestList = 10;

    public IReadOnlyCollection<Intent> Intents { get; } = [Intent.QuerySpending];

    public async Task<Decision> DecideAsync(Turn turn, CancellationToken ct)
    {
        var question = SpendingQuestion.Of(turn);
        var rows = await db.Transactions
            .Where(t => t.UserId == turn.Person.Id && t.DeletedAt == null && t.Kind == question.Kind)
            .Where(t => t.OccurredOn >= question.From && t.OccurredOn <= question.To)
            .Where(t => question.Category == null || t.Category == question.Category)
            .OrderByDescending(t => t.OccurredOn).ThenByDescending(t => t.CreatedAt)
            .ToListAsync(ct);
        if (question.Merchant is { } merchant)
        {
            rows = rows.FindAll(t => string.Equals(t.Merchant, merchant, StringComparison.OrdinalIgnoreCase));
        }

        return Decide(question, rows, turn);
    }

    /// <summary>The pure decision over the rows of the question, newest first.</summary>
    public static Decision Decide(SpendingQuestion question, IReadOnlyList<Transaction> rows, Turn turn)
    {
        var span = SpanishDays.Span(question.From, question.To, turn.Today);
        var subject = question.Subject is { } what ? $" en {what}" : "";
        List<Fact> facts =
        [
            Fact.OfDate("period_from", question.From, "desde"),
            Fact.OfDate("period_to", question.To, "hasta"),
        ];
        if (question.Category is { } category)
        {
            facts.Add(Fact.OfCategory("category", category, "categoría"));
        }

        if (question.Merchant is { } merchant)
        {
            facts.Add(Fact.OfText("merchant", merchant, "comercio"));
        }

        if (rows.Count == 0)
        {
            var nothing = question.Kind == TransactionKind.Income ? "ingresos" : "gastos";
            return Decision.Say(Acts.SpendingNone, $"No tengo {nothing} anotados{subject} {span}.", facts);
        }

        // Each currency is its own sum: pesos and UF are never added without a rate.
        var totals = rows.GroupBy(r => r.Currency)
            .Select(g => new Money(g.Sum(r => r.Amount), g.Key))
            .OrderBy(m => m.Currency).ToList();
        facts.Add(Fact.Amount("total", totals[0], question.Kind == TransactionKind.Income ? "total de ingresos" : "total gastado"));
        facts.AddRange(totals.Skip(1).Select((m, i) => Fact.Amount($"total_{i + 2}", m, $"total en {m.Currency}")));
        facts.Add(Fact.Count("count", rows.Count, "registros"));
        var verb = question.Kind == TransactionKind.Income ? "Te entraron" : "Llevas";
        var sum = string.Join(" y ", totals.Select(MoneyFormat.Format));
        var head = question.Kind == TransactionKind.Income ? $"{verb} {sum}{subject} {span}" : $"{verb} {sum} gastados{subject} {span}";
        return turn.Understanding.Operation == Operation.List
            ? List(rows, turn, head, facts)
            : Total(question, rows, head, facts);
    }

    private static Decision Total(SpendingQuestion question, IReadOnlyList<Transaction> rows, string head, List<Fact> facts)
    {
        var byCategory = rows.Where(r => r.Currency == Currency.CLP)
            .GroupBy(r => r.Category)
            .Select(g => (Category: g.Key, Sum: Money.Clp(g.Sum(r => r.Amount))))
            .OrderByDescending(g => g.Sum.Value)
            .ToList();
        if (question.Subject is not null || byCategory.Count < 2)
        {
            return new Decision(Acts.SpendingTotal, head + ".", facts);
        }

        var lines = new List<string>();
        foreach (var (category, sum) in byCategory)
        {
            facts.Add(Fact.Amount($"item_{lines.Count + 1}", sum, CategoryLabel.Of(category)));
            lines.Add($"- {CategoryLabel.Of(category)}: {MoneyFormat.Format(sum)}");
        }

        return new Decision(Acts.SpendingBreakdown, $"{head}:\n{string.Join('\n', lines)}", facts);
    }

    private static Decision List(IReadOnlyList<Transaction> rows, Turn turn, string head, List<Fact> facts)
    {
        var lines = new List<string>();
        foreach (var row in rows.Take(LongestList))
        {
            var money = new Money(row.Amount, row.Currency);
            var label = $"{row.Merchant ?? CategoryLabel.Of(row.Category)}, {SpanishDays.Of(row.OccurredOn, turn.Today)}";
            facts.Add(Fact.Amount($"item_{lines.Count + 1}", money, label));
            lines.Add($"- {MoneyFormat.Format(money)} · {label}");
        }

        var rest = rows.Count > LongestList ? $"\n… y {rows.Count - LongestList} más." : "";
        return new Decision(Acts.SpendingList, $"{head}:\n{string.Join('\n', lines)}{rest}", facts);
    }
}
