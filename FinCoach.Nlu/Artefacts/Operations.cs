using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Artefacts;

/// <summary>Which operations an intent has (nlu.md).</summary>
internal static class Operations
{
    private static readonly Operation[] Edit = [Operation.Change, Operation.Delete, Operation.Undo];
    private static readonly Operation[] Privacy =
        [Operation.Show, Operation.Export, Operation.Rectify, Operation.Erase, Operation.StopTraining];
    private static readonly Operation[] Spending = [Operation.Total, Operation.List, Operation.Breakdown, Operation.Compare];
    private static readonly Operation[] Goal = [Operation.Create, Operation.Change, Operation.Add, Operation.Remove];
    private static readonly Operation[] Budget = [Operation.Set, Operation.Remove];
    private static readonly Operation[] Style = [Operation.Set, Operation.Up, Operation.Down];

    public static Operation[] Of(Intent intent) => intent switch
    {
        Intent.EditEntry => Edit,
        Intent.Privacy => Privacy,
        Intent.QuerySpending => Spending,
        Intent.SetGoal => Goal,
        Intent.SetBudget => Budget,
        Intent.SetStyle => Style,
        _ => [],
    };
}
