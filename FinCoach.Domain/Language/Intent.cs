namespace FinCoach.Domain.Language;

/// <summary>What a person wants (nlu.md, schema 1). On the wire in snake_case: <c>log_expense</c>.</summary>
public enum Intent
{
    LogExpense,
    LogIncome,
    QuerySpending,
    QueryBudget,
    SetBudget,
    SetGoal,
    QueryGoal,
    EditEntry,
    AskFinance,
    ConvertUnits,
    SetStyle,
    Privacy,
    InvestmentAdvice,
    SmallTalk,
    Help,
    OutOfScope,
}

/// <summary>The direction of money in a question or an edit.</summary>
public enum Flow
{
    Expense,
    Income,
}

/// <summary>How often something repeats.</summary>
public enum Recurrence
{
    Daily,
    Weekly,
    Monthly,
}

/// <summary>What exactly is done under an intent: edits, privacy, questions, goals, budgets and style have their own verbs.</summary>
public enum Operation
{
    Change,
    Delete,
    Undo,
    Show,
    Export,
    Rectify,
    Erase,
    StopTraining,
    Total,
    List,
    Breakdown,
    Compare,
    Create,
    Add,
    Remove,
    Set,
    Up,
    Down,
}
