using FinCoach.BotApi.Actions.Budgets;
using FinCoach.BotApi.Actions.Effects;
using FinCoach.BotApi.Actions.Goals;
using FinCoach.BotApi.Actions.Questions;
using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Entries;

/// <summary>Notes expenses and incomes: one, or several of one text, and says what they do to the budgets.</summary>
internal sealed class LogEntries(BudgetReader budgets, GoalReader goals, TimeProvider clock) : IAction
{
    public IReadOnlyCollection<Intent> Intents { get; } = [Intent.LogExpense, Intent.LogIncome];

    public async Task<Decision> DecideAsync(Turn turn, CancellationToken ct)
    {
        Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
        var standing = await goals.OpenAsync(turn.Person.Id, ct);
        return SavingTalk.Into(turn, standing) is { } saving
            ? SetGoal.Decide(saving, standing, NewId)
            : Decide(turn, await budgets.OpenAsync(turn.Person.Id, turn.Today, ct), NewId);
    }

    /// <summary>The pure decision.</summary>
    public static Decision Decide(Turn turn, BudgetBook book, Func<Guid> newId)
    {
        var entries = NewEntries.Stated(turn.Slots);
        if (entries.Count == 0)
        {
            return AskAmount(turn, turn.Say("¿De cuánto fue? Dime el monto y lo anoto.", "¿De cuánto fue? Indíqueme el monto y lo anoto."));
        }

        if (entries.Any(e => !EntryAmount.IsSound(e.Amount)))
        {
            return AskAmount(turn, turn.Say(
                "Ese monto no lo puedo anotar. ¿Me lo confirmas en pesos?", "Ese monto no lo puedo anotar. ¿Me lo confirma en pesos?"));
        }

        if (Doubt.Of(turn, entries) is { } doubt)
        {
            return doubt;
        }

        var rows = NewEntries.Rows(turn, entries, newId);
        List<Effect> effects = [.. rows.Select(row => new Effect.Add(row))];
        var echo = BudgetEcho.Of(turn, book, book.After(effects), rows, warns: true);
        var decision = rows.Count == 1 ? One(rows[0], turn) : Several(rows, turn);
        return Asking(turn, rows, decision with
        {
            Plain = decision.Plain + echo.Plain,
            Facts = [.. decision.Facts, .. echo.Facts],
            Effects = effects,
        });
    }

    private static Decision AskAmount(Turn turn, string question) => Decision.Say(Acts.ClarifyAmount, question) with
    {
        Asks = new PendingQuestion.ForAmount(turn.Understanding with
        {
            Slots = turn.Slots with { Amount = null, Entries = null },
        }),
    };

    private static Decision One(Transaction row, Turn turn) => Decision.Say(
        row.Kind == TransactionKind.Income ? Acts.IncomeLogged : Acts.ExpenseLogged,
        $"Anoté un {EntryWords.Of(row, turn.Today)}.{EntryWords.Instalments(row)}",
        [.. EntryFacts.Of(row)]);

    private static Decision Several(IReadOnlyList<Transaction> rows, Turn turn)
    {
        var facts = rows.SelectMany((row, i) => EntryFacts.Item(row, i + 1)).ToList();
        facts.Add(Fact.Count("count", rows.Count, "registros"));
        facts.Add(Fact.OfDate("date", rows[0].OccurredOn, "fecha"));
        var lines = rows.Select(row =>
            $"- {MoneyFormat.Format(EntryWords.MoneyOf(row))} {(row.Category is null ? "" : "en ")}{CategoryLabel.Of(row.Category)}{(row.Merchant is { } m ? $" ({m})" : "")}");
        var total = "";
        if (rows.All(row => row.Currency == rows[0].Currency))
        {
            var sum = new Money(rows.Sum(row => row.Amount), rows[0].Currency);
            facts.Add(Fact.Amount("total", sum, "total"));
            total = $"\nTotal: {MoneyFormat.Format(sum)}.";
        }

        var what = rows[0].Kind == TransactionKind.Income ? "ingresos" : "gastos";
        return Decision.Say(
            Acts.EntriesLogged,
            $"Anoté {rows.Count} {what}, {SpanishDays.Of(rows[0].OccurredOn, turn.Today)}:\n{string.Join('\n', lines)}{total}",
            facts);
    }

    // Noted first, asked after: an expense is never lost because its category is not known.
    private static Decision Asking(Turn turn, IReadOnlyList<Transaction> rows, Decision decision)
    {
        if (rows is not [{ Category: null, Kind: TransactionKind.Expense }])
        {
            return decision;
        }

        var question = turn.Say("¿En qué categoría lo dejo?", "¿En qué categoría desea dejarlo?");
        return decision with
        {
            Plain = $"{decision.Plain} {question}",
            Facts = [.. decision.Facts, Fact.OfText("question", question, "pregunta")],
            Asks = new PendingQuestion.ForCategory(new Understanding(
                Intent.EditEntry, Operation.Change, null, null, new Slots { EntryRef = EntryRef.Last }, 1, [], "question", "question")),
        };
    }
}
