using System.Text.RegularExpressions;
using FinCoach.BotApi.Actions.Budgets;
using FinCoach.BotApi.Actions.Effects;
using FinCoach.BotApi.Actions.Entries;
using FinCoach.Data.App;
using FinCoach.Domain.Language;
using FinCoach.Domain.Recurring;
using FinCoach.Domain.Replies;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Actions.Recurring;

/// <summary>Notes money that comes or goes again and again; its first record at once when its day is not to come.</summary>
internal sealed partial class LogRecurring(AppDbContext db, BudgetReader budgets, TimeProvider clock) : IAction
{
    public IReadOnlyCollection<Intent> Intents { get; } = [Intent.LogExpense, Intent.LogIncome];

    /// <summary>An amount without a sound figure is asked about by <see cref="LogEntries"/>; instalments end, so they are no rhythm.</summary>
    public bool Takes(Turn turn) =>
        Intents.Contains(turn.Understanding.Intent)
        && turn is { Understanding.Recurrence: not null, Slots: { Installments: null, Amount: not null } or { Installments: null, Entries: not null } }
        && EntriesOf(turn.Slots).TrueForAll(e => EntryAmount.IsSound(e.Amount))
        && Doubt.Of(turn, EntriesOf(turn.Slots)) is null
        && !HasHappened(turn.Text);

    public async Task<Decision> DecideAsync(Turn turn, CancellationToken ct)
    {
        var known = await db.RecurringEntries
            .Where(e => e.UserId == turn.Person.Id && e.DeletedAt == null)
            .ToListAsync(ct);
        var book = await budgets.OpenAsync(turn.Person.Id, turn.Today, ct);
        return Decide(turn, known, book, () => Guid.CreateVersion7(clock.GetUtcNow()));
    }

    /// <summary>The pure decision.</summary>
    public static Decision Decide(Turn turn, IReadOnlyList<RecurringEntry> known, BudgetBook book, Func<Guid> newId)
    {
        var entries = EntriesOf(turn.Slots).ConvertAll(e => Row(turn, e, newId()));
        if (entries is [var only] && BillMatch.Same(only, known) is { } before)
        {
            return before.Amount == only.Amount && before.Currency == only.Currency
                ? Decision.Say(
                    Acts.RecurringKnown,
                    $"Eso ya lo tengo anotado: {Bill.Line(before)}. El próximo es el {SpanishDays.Long(before.NextOn, turn.Today)}.",
                    [.. Bill.Facts(before), Fact.OfDate("next_date", before.NextOn, "próxima vez")])
                : RecurringAnswers.Changed(before, Bill.AmountOf(only), turn);
        }

        var effects = new List<Effect>();
        foreach (var entry in entries)
        {
            effects.Add(new Effect.Add(entry));
            effects.AddRange(entry.AnchorOn <= turn.Today ? [new Effect.Add(FirstOf(entry, turn, newId()))] : []);
        }

        var first = effects.OfType<Effect.Add>().Select(e => e.Row).OfType<Transaction>().ToList();
        var echo = BudgetEcho.Of(turn, book, book.After(effects), first, warns: true);
        var decision = entries is [var one] ? RecurringAnswers.Set(one, turn) : RecurringAnswers.SetSeveral(entries, turn);
        return decision with { Plain = decision.Plain + echo.Plain, Facts = [.. decision.Facts, .. echo.Facts], Effects = effects };
    }

    private static RecurringEntry Row(Turn turn, Entry entry, Guid id)
    {
        var recurrence = turn.Understanding.Recurrence!.Value;
        var anchor = AnchorDay.Of(turn.Text, recurrence, turn.Slots.Date, turn.Today);
        var category = entry.Category ?? turn.Slots.Category;
        return new RecurringEntry
        {
            Id = id,
            UserId = turn.Person.Id,
            MessageId = turn.MessageId,
            Kind = turn.Understanding.Intent == Intent.LogIncome ? TransactionKind.Income : TransactionKind.Expense,
            Amount = EntryAmount.Rounded(entry.Amount).Value,
            Currency = entry.Amount.Currency,
            Name = category is null ? null : BillName.In(turn.Text, category),
            Category = category,
            Merchant = entry.Merchant is { Length: > 128 } name ? name[..128] : entry.Merchant,
            PaymentMethod = turn.Slots.PaymentMethod,
            Recurrence = recurrence,
            AnchorOn = anchor,
            NextOn = anchor <= turn.Today ? new DueDays(anchor, recurrence).After(turn.Today) : anchor,
            CreatedAt = turn.Now,
        };
    }

    private static Transaction FirstOf(RecurringEntry entry, Turn turn, Guid id) => new()
    {
        Id = id,
        UserId = entry.UserId,
        MessageId = entry.MessageId,
        Kind = entry.Kind,
        Amount = entry.Amount,
        Currency = entry.Currency,
        Category = entry.Category,
        Merchant = entry.Merchant,
        Name = entry.Name,
        OccurredOn = entry.AnchorOn,
        PaymentMethod = entry.PaymentMethod,
        CreatedAt = turn.Now,
        RecurringId = entry.Id,
        DueOn = entry.AnchorOn,
    };

    private static List<Entry> EntriesOf(Slots slots) => slots switch
    {
        { Entries: { Count: > 0 } several } => [.. several],
        { Amount: { } amount } => [new Entry(amount, slots.Category, slots.Merchant)],
        _ => [],
    };

    // "pagué el plan mensual del celular, 15.990" happened once; "pago … todos los meses" goes on.
    private static bool HasHappened(string text)
    {
        var folded = Letters.Fold(text);
        return Past().IsMatch(folded) && !Repeats().IsMatch(folded);
    }

    [GeneratedRegex(
        @"\b(gaste|pague|compre|cargue|deposite|transferi|saque|recibi|cobre|gastamos|pagamos|compramos|(me|nos) (pagaron|depositaron|llego|transfirieron|cayo)|se me fue(ron)?)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Past();

    [GeneratedRegex(@"\b(todos los|todas las|cada)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Repeats();
}
