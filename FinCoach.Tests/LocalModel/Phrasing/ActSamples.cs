using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.Tests.LocalModel.Phrasing;

/// <summary>Facts of every act, as actions give them (docs/facts.md).</summary>
internal static class ActSamples
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    /// <summary>Acts that the book phrases, with facts in one or more shapes.</summary>
    public static readonly IReadOnlyList<(string Act, IReadOnlyList<Fact> Facts)> Phrased =
    [
        (Acts.ExpenseLogged, [.. Record(12_000), .. Budget(45_000, 100_000, 45m)]),
        (Acts.ExpenseLogged, [.. Record(12_000), .. Budget(83_000, 100_000, 83m), Text("warning", "cerca del límite")]),
        (Acts.ExpenseLogged, [.. Record(12_000), .. Over(), Text("warning", "límite alcanzado"), .. Second()]),
        (Acts.ExpenseLogged, [Money("amount", 100_000), Count("installments", 3), Money("installment_amount", 33_334), Money("installment_next", 33_333), Date("date")]),
        (Acts.ExpenseLogged, [Money("amount", 7_000), Date("date"), Text("question", "¿En qué categoría lo dejo?")]),
        (Acts.IncomeLogged, [Money("amount", 850_000), Fact.OfCategory("category", Category.Salary, "categoría"), Text("payment_method", "por transferencia"), Date("date")]),
        (Acts.EntriesLogged,
            [Money("item_1", 5_000, "Jumbo"), Fact.OfCategory("item_1_category", Category.Groceries, "categoría"), Money("item_2", 3_000, "transporte"),
                Count("count", 2), Money("total", 8_000), Date("date"), .. Budget(45_000, 100_000, 45m)]),
        (Acts.SpendingTotal, [.. Frame(), Fact.OfCategory("category", Category.Groceries, "categoría"), Money("total", 45_990), Count("count", 3)]),
        (Acts.SpendingTotal, [.. Frame(), Money("total", 45_990), Count("count", 3), .. Comparison()]),
        (Acts.SpendingBreakdown, [.. Frame(), Money("total", 45_990), Count("count", 3), Money("item_1", 30_000, "supermercado"), Money("item_2", 15_990, "transporte"), .. Comparison()]),
        (Acts.SpendingList, [.. Frame(), Money("total", 45_990), Count("count", 2), Money("item_1", 30_000, "jumbo, ayer"), Money("item_2", 15_990, "copec, hoy")]),
        (Acts.SpendingCompare, [.. Frame(), Money("total", 45_990), Count("count", 3), .. Comparison()]),
        (Acts.SpendingNone, [.. Frame(), Money("total", 0)]),
        (Acts.SpendingDue, [.. Frame(), Money("total", 45_990), Count("count", 2), Money("item_1", 30_000, "arriendo, 5 de diciembre"), Money("item_2", 15_990, "ropa, cuota 2 de 3, 9 de diciembre")]),
        (Acts.SecretCovered, []),
        (Acts.Greeting, []), (Acts.Thanks, []), (Acts.Bye, []), (Acts.Chat, []), (Acts.OutOfScope, []), (Acts.InvestmentDeclined, []),
        (Acts.KnowledgeUnknown, []), (Acts.QuestionDropped, []),
        (Acts.StyleChanged, [Text("intensity", "0,9"), Text("tone", "coach")]),
        (Acts.BudgetSet, [.. Budget(45_000, 100_000, 45m), Text("budget_recurrence", "al mes"), Money("was_limit", 80_000)]),
        (Acts.BudgetStatus, [.. Budget(45_000, 100_000, 45m), Money("per_day", 5_000), Count("days_left", 11)]),
        (Acts.BudgetStatus, Over()),
        (Acts.BudgetRemoved, [Money("budget_limit", 100_000), Fact.OfCategory("budget_category", Category.EatingOut, "categoría")]),
        (Acts.GoalSet, Goal()), (Acts.GoalStatus, Goal()), (Acts.GoalRemoved, Goal()),
        (Acts.GoalChanged, [.. Goal(), Money("was_target", 400_000)]),
        (Acts.GoalMoved, [Money("amount", 50_000, "aporte a la meta"), .. Goal()]),
        (Acts.EntryEdited, [.. Record(15_000), Money("was_amount", 5_000), .. Budget(45_000, 100_000, 45m)]),
        (Acts.EntryEdited, [.. Record(15_000), Fact.OfCategory("was_category", Category.Home, "categoría de antes"), Date("was_date", -3)]),
        (Acts.EntryDeleted, Record(15_000)),
        (Acts.Converted, [Uf("amount", 3.5m), Money("result", 136_500), Money("rate_1", 39_000, "valor de la UF"), Date("rate_1_date")]),
        (Acts.UnitValue, [Money("rate_1", 39_000, "valor de la UF"), Date("rate_1_date")]),
        (Acts.UnitValue, [Money("rate_1", 39_000, "valor de la UF"), Date("rate_1_date"), Money("rate_2", 950, "valor del dólar"), Date("rate_2_date"), Text("missing", "del euro")]),
        (Acts.UnitUnknown, [Text("unit", "de la UF"), Text("where", "sii.cl")]),
        (Acts.BudgetStatus, [.. Several("queda", "limit", "presupuesto", "spent", "gastado")]),
        (Acts.GoalStatus, [.. Several("falta", "target", "meta", "saved", "ahorrado"), Date("item_2_deadline", 60), Money("item_2_per_month", 20_000)]),
        (Acts.RecurringSet, [.. Bill(), Date("date"), Date("next_date", 30)]),
        (Acts.RecurringSet, [.. Bill(), Date("date"), Date("next_date", 30), .. Over(), Text("warning", "límite alcanzado")]),
        (Acts.RecurringKnown, [.. Bill(), Date("next_date", 30)]),
        (Acts.RecurringChanged, [.. Bill(), Money("before", 320_000), Date("next_date", 30)]),
        (Acts.RecurringEnded, Bill()),
        (Acts.RecurringSetSeveral,
            [Money("item_1", 25_000, "gym"), Text("item_1_recurrence", "cada mes"), Date("item_1_date", 30), Money("item_2", 9_000, "netflix"),
                Text("item_2_recurrence", "cada mes"), Date("item_2_date", 30), Count("count", 2), Date("next_date", 30)]),
        (Acts.RecurringList,
            [Money("item_1", 350_000, "arriendo"), Text("item_1_recurrence", "cada mes"), Date("item_1_date", 15), Count("count", 1)]),
    ];

    /// <summary>Acts whose plain answer is said word by word: it holds more than their facts.</summary>
    public static readonly IReadOnlyList<string> AsGiven =
    [
        Acts.Help, Acts.LetBe, Acts.NotYet, Acts.ClarifyAmount, Acts.ClarifyCategory, Acts.ClarifyGoal, Acts.ClarifyWhich, Acts.BudgetNone, Acts.GoalNone,
        Acts.EntryNone, Acts.UndoNone, Acts.Undone, Acts.MessageCorrected, Acts.RecurringUnknown, Acts.NudgesSet, Acts.TwoAnswers,
        Acts.PrivacyPrefix + "show", Acts.KnowledgeAnswer,
    ];

    public static ReplyRequest Request(string act, IReadOnlyList<Fact> facts, string plain, decimal intensity, Tone tone) => new(
        "ya", "es-CL", intensity, tone, [], UserState.Empty,
        [Text(ReplyRequest.ActFact, act), .. facts, Text(ReplyRequest.PlainFact, plain)]);

    private static IReadOnlyList<Fact> Record(decimal amount) =>
    [
        Money("amount", amount, "gasto anotado"), Fact.OfCategory("category", Category.EatingOut, "categoría"), Text("merchant", "jumbo"),
        Text("payment_method", "con débito"), Date("date"),
    ];

    private static IReadOnlyList<Fact> Budget(decimal spent, decimal limit, decimal percent) =>
    [
        Fact.OfCategory("budget_category", Category.EatingOut, "categoría"), Money("budget_limit", limit), Money("budget_spent", spent),
        Money("budget_left", limit - spent), Fact.Percent("budget_percent", percent, "porcentaje"),
    ];

    private static IReadOnlyList<Fact> Over() =>
    [
        Money("budget_limit", 100_000), Money("budget_spent", 103_000), Money("budget_over", 3_000), Fact.Percent("budget_percent", 103, "porcentaje"),
    ];

    private static IReadOnlyList<Fact> Second() =>
    [
        Money("budget_2_limit", 300_000), Money("budget_2_spent", 203_000), Money("budget_2_left", 97_000), Fact.Percent("budget_2_percent", 67.6m, "porcentaje"),
    ];

    private static IReadOnlyList<Fact> Frame() =>
        [Fact.OfDate("period_from", new DateOnly(2026, 11, 1), "desde"), Fact.OfDate("period_to", new DateOnly(2026, 11, 30), "hasta")];

    private static IReadOnlyList<Fact> Comparison() =>
    [
        Fact.OfDate("previous_from", new DateOnly(2026, 10, 1), "desde"), Fact.OfDate("previous_to", new DateOnly(2026, 10, 20), "hasta"),
        Money("previous_total", 40_000), Money("previous_whole", 70_000), Money("change", 5_990, "más que antes"),
        Fact.Percent("change_percent", 15m, "porcentaje más que antes"),
    ];

    private static IReadOnlyList<Fact> Goal() =>
    [
        Text("goal_name", "vacaciones"), Money("goal_target", 500_000), Money("goal_saved", 120_000), Money("goal_left", 380_000),
        Fact.Percent("goal_percent", 24, "porcentaje"), Date("goal_deadline", 90), Money("goal_per_month", 126_667),
    ];

    private static IEnumerable<Fact> Several(string left, string limit, string limitLabel, string spent, string spentLabel) =>
        Enumerable.Range(1, 2).SelectMany(n => new[]
        {
            Money($"item_{n}", 40_000 * n, $"cosa {n}: {left}"), Money($"item_{n}_{limit}", 100_000 * n, $"cosa: {limitLabel}"),
            Money($"item_{n}_{spent}", 60_000 * n, $"cosa: {spentLabel}"), Fact.Percent($"item_{n}_percent", 60, "cosa: porcentaje"),
        });

    private static IReadOnlyList<Fact> Bill() => [Text("name", "arriendo"), Money("amount", 350_000), Text("recurrence", "cada mes")];

    private static Fact Money(string id, decimal value, string label = "monto") => Fact.Amount(id, FinCoach.Domain.Amounts.Money.Clp(value), label);

    private static Fact Uf(string id, decimal value) => Fact.Amount(id, new Money(value, Currency.UF), "monto");

    private static Fact Count(string id, decimal value) => Fact.Count(id, value, "cuenta");

    private static Fact Text(string id, string value) => Fact.OfText(id, value, "texto");

    private static Fact Date(string id, int days = 0) => Fact.OfDate(id, Day.AddDays(days), "fecha");
}
