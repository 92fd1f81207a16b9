using FinCoach.BotApi.Actions.Effects;
using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Entries;

/// <summary>Notes expenses and incomes: one, or several of one text.</summary>
internal sealed class LogEntries(TimeProvider clock) : IAction
{
    /// <summary>A million million pesos: what nobody spends is a slip of the finger, and is asked about, not noted.</summary>
    public const decimal LargestAmount = 1_000_000_000_000m;

    public IReadOnlyCollection<Intent> Intents { get; } = [Intent.LogExpense, Intent.LogIncome];

    public Task<Decision> DecideAsync(Turn turn, CancellationToken ct) =>
        Task.FromResult(Decide(turn, () => Guid.CreateVersion7(clock.GetUtcNow())));

    /// <summary>The pure decision.</summary>
    public static Decision Decide(Turn turn, Func<Guid> newId)
    {
        var entries = EntriesOf(turn.Slots);
        if (entries.Count == 0)
        {
            return Decision.Say(Acts.ClarifyAmount, turn.Formal
                ? "¿De cuánto fue? Dígame el monto y lo anoto."
                : "¿De cuánto fue? Dime el monto y lo anoto.");
        }

        if (entries.Any(e => e.Amount.Value > LargestAmount || Whole(e.Amount) <= 0))
        {
            return Decision.Say(Acts.ClarifyAmount, turn.Formal
                ? "Ese monto no lo puedo anotar. ¿Me lo confirma en pesos?"
                : "Ese monto no lo puedo anotar. ¿Me lo confirmas en pesos?");
        }

        var kind = turn.Understanding.Intent == Intent.LogIncome ? TransactionKind.Income : TransactionKind.Expense;
        var rows = entries.Select(e => Row(turn, e, kind, newId())).ToList();
        return rows.Count == 1 ? One(rows[0], turn) : Several(rows, turn);
    }

    private static List<Entry> EntriesOf(Slots slots) => slots switch
    {
        { Entries: { Count: > 0 } entries } => [.. entries],
        { Amount: { } amount } => [new Entry(amount, slots.Category, slots.Merchant)],
        _ => [],
    };

    private static Transaction Row(Turn turn, Entry entry, TransactionKind kind, Guid id) => new()
    {
        Id = id,
        UserId = turn.Person.Id,
        MessageId = turn.MessageId,
        Kind = kind,
        Amount = Whole(entry.Amount),
        Currency = entry.Amount.Currency,
        Category = entry.Category ?? turn.Slots.Category,
        Merchant = entry.Merchant is { Length: > 128 } name ? name[..128] : entry.Merchant,
        OccurredOn = turn.Slots.Date ?? turn.Today,
        PaymentMethod = turn.Slots.PaymentMethod,
        Installments = turn.Slots.Installments,
        CreatedAt = turn.Now,
    };

    // Pesos have no decimals; UF and dollars are kept to six.
    private static decimal Whole(Money amount) => decimal.Round(amount.Value, amount.Currency == Currency.CLP ? 0 : 6);

    private static Decision One(Transaction row, Turn turn)
    {
        var income = row.Kind == TransactionKind.Income;
        var money = new Money(row.Amount, row.Currency);
        List<Fact> facts = [Fact.Amount("amount", money, income ? "ingreso anotado" : "gasto anotado")];
        if (row.Category is { } category)
        {
            facts.Add(Fact.OfCategory("category", category, "categoría"));
        }

        if (row.Merchant is { } merchant)
        {
            facts.Add(Fact.OfText("merchant", merchant, "comercio"));
        }

        if (row.Installments is { } installments)
        {
            facts.Add(Fact.Count("installments", installments, "cuotas"));
        }

        facts.Add(Fact.OfDate("date", row.OccurredOn, "fecha"));
        var plain = $"Anoté un {(income ? "ingreso" : "gasto")} de {MoneyFormat.Format(money)}"
            + (row.Category is { } c ? $" en {CategoryLabel.Of(c)}" : "")
            + (row.Merchant is { } m ? $" ({m})" : "")
            + (row.Installments is { } n ? $" en {n} cuotas" : "")
            + $", {SpanishDays.Of(row.OccurredOn, turn.Today)}.";
        return new Decision(income ? Acts.IncomeLogged : Acts.ExpenseLogged, plain, facts)
        {
            Effects = [new Effect.Add(row)],
        };
    }

    private static Decision Several(List<Transaction> rows, Turn turn)
    {
        var facts = rows.SelectMany((row, i) => ItemFacts(row, i + 1)).ToList();
        facts.Add(Fact.Count("count", rows.Count, "registros"));
        facts.Add(Fact.OfDate("date", rows[0].OccurredOn, "fecha"));
        var lines = rows.Select(row =>
            $"- {MoneyFormat.Format(new Money(row.Amount, row.Currency))} en {row.Merchant ?? CategoryLabel.Of(row.Category)}");
        var total = "";
        if (rows.TrueForAll(row => row.Currency == rows[0].Currency))
        {
            var sum = new Money(rows.Sum(row => row.Amount), rows[0].Currency);
            facts.Add(Fact.Amount("total", sum, "total"));
            total = $"\nTotal: {MoneyFormat.Format(sum)}.";
        }

        var plain = $"Anoté {rows.Count} registros, {SpanishDays.Of(rows[0].OccurredOn, turn.Today)}:\n{string.Join('\n', lines)}{total}";
        return new Decision(Acts.EntriesLogged, plain, facts)
        {
            Effects = [.. rows.Select(row => new Effect.Add(row))],
        };
    }

    private static IEnumerable<Fact> ItemFacts(Transaction row, int number)
    {
        yield return Fact.Amount($"item_{number}", new Money(row.Amount, row.Currency), row.Merchant ?? CategoryLabel.Of(row.Category));
        if (row.Category is { } category)
        {
            yield return Fact.OfCategory($"item_{number}_category", category, "categoría");
        }
    }
}
