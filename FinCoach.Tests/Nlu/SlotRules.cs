using FinCoach.Domain.Language;

namespace FinCoach.Tests.Nlu;

/// <summary>Which slots and operations an intent can have.</summary>
internal static class SlotRules
{
    public static readonly IReadOnlyList<string> Names =
    [
        "amount", "category", "merchant", "date", "period", "installments", "payment_method", "goal_name", "intensity",
        "tone", "entry_ref", "target_currency", "entries",
    ];

    public static IReadOnlyList<string> Stated(Slots slots)
    {
        object?[] values =
        [
            slots.Amount, slots.Category, slots.Merchant, slots.Date, slots.Period, slots.Installments,
            slots.PaymentMethod, slots.GoalName, slots.Intensity, slots.Tone, slots.EntryRef, slots.TargetCurrency,
            slots.Entries,
        ];
        return [.. Names.Where((_, i) => values[i] is not null)];
    }

    /// <summary>Slots that the row's intent never has.</summary>
    public static IEnumerable<string> Strangers(LabelledText row) => Stated(row.Slots).Except(Possible(row.Intent));

    /// <summary>What <c>operation</c> may be; null where the intent has none.</summary>
    public static IReadOnlyList<Operation?> Operations(Intent intent) => intent switch
    {
        Intent.EditEntry => [Operation.Change, Operation.Delete, Operation.Undo],
        Intent.Privacy =>
            [Operation.Show, Operation.Export, Operation.Rectify, Operation.Erase, Operation.StopTraining],
        Intent.QuerySpending => [Operation.Total, Operation.List, Operation.Breakdown, Operation.Compare],
        Intent.SetGoal => [Operation.Create, Operation.Change, Operation.Add, Operation.Remove],
        Intent.SetBudget => [Operation.Set, Operation.Remove],
        Intent.SetStyle => [Operation.Set, Operation.Up, Operation.Down],
        _ => [null],
    };

    private static string[] Possible(Intent intent) => intent switch
    {
        Intent.LogExpense or Intent.LogIncome =>
            ["amount", "category", "merchant", "date", "period", "installments", "payment_method", "entries"],
        Intent.QuerySpending => ["category", "merchant", "date", "period", "payment_method"],
        Intent.QueryBudget => ["amount", "category", "merchant", "date", "period"],
        Intent.SetBudget => ["amount", "category", "merchant", "date", "period"],
        Intent.SetGoal => ["amount", "goal_name", "date", "period", "payment_method"],
        Intent.QueryGoal => ["amount", "goal_name", "date", "period"],
        Intent.EditEntry =>
            ["amount", "category", "merchant", "date", "installments", "payment_method", "entry_ref"],
        Intent.ConvertUnits => ["amount", "target_currency", "date", "period"],
        Intent.SetStyle => ["intensity", "tone"],
        Intent.AskFinance or Intent.InvestmentAdvice or Intent.OutOfScope or Intent.Help => ["amount", "installments"],
        _ => [],
    };
}
