using FinCoach.Domain.Replies;

namespace FinCoach.LocalModel.Phrasing;

/// <summary>What an act calls for: praise fits a record, not a refusal.</summary>
internal enum Mood
{
    /// <summary>Something was recorded or set up.</summary>
    Done,

    /// <summary>Something was put right: an edit, a deletion, a setting.</summary>
    Fixed,

    /// <summary>A question was answered.</summary>
    Told,

    /// <summary>Knowledge was asked: it may be of debts or of fraud, so never praise.</summary>
    Informed,

    /// <summary>Greetings and thanks.</summary>
    Social,

    /// <summary>Gus needs to know one thing more.</summary>
    Asking,

    /// <summary>A budget is nearly or wholly spent: kind and practical.</summary>
    Tight,

    /// <summary>A refusal or a doubt: kind, never cheering.</summary>
    Gentle,

    /// <summary>Personal data: plain and reassuring.</summary>
    Careful,
}

internal static class Moods
{
    private const decimal BudgetWarning = 80m;

    public static Mood Of(FactSheet facts) => facts.Act switch
    {
        Acts.BudgetStatus or Acts.BudgetSet or Acts.ExpenseLogged or Acts.EntriesLogged or Acts.EntryEdited
            or Acts.RecurringSet or Acts.RecurringSetSeveral when IsTight(facts) => Mood.Tight,
        Acts.ExpenseLogged or Acts.EntriesLogged or Acts.IncomeLogged or Acts.BudgetSet or Acts.GoalSet or Acts.GoalMoved
            or Acts.RecurringSet => Mood.Done,
        Acts.StyleChanged or Acts.EntryEdited or Acts.EntryDeleted or Acts.Undone or Acts.BudgetRemoved or Acts.GoalChanged
            or Acts.GoalRemoved or Acts.QuestionDropped or Acts.LetBe or Acts.RecurringChanged or Acts.RecurringEnded or Acts.NudgesSet => Mood.Fixed,
        Acts.Greeting or Acts.Thanks or Acts.Bye or Acts.Chat => Mood.Social,
        Acts.NotYet or Acts.OutOfScope or Acts.InvestmentDeclined or Acts.BudgetNone or Acts.GoalNone
            or Acts.EntryNone or Acts.UndoNone or Acts.UnitUnknown or Acts.SecretCovered or Acts.RecurringUnknown => Mood.Gentle,
        Acts.KnowledgeAnswer or Acts.KnowledgeUnknown => Mood.Informed,
        { } act when act.StartsWith(Acts.PrivacyPrefix, StringComparison.Ordinal) => Mood.Careful,
        { } act when act.StartsWith("clarify_", StringComparison.Ordinal) => Mood.Asking,
        _ => Mood.Told,
    };

    private static bool IsTight(FactSheet facts) =>
        facts.All.Any(f => f is { Kind: FactKind.Percent, Number: >= BudgetWarning } && IsOfBudget(f.Id));

    private static bool IsOfBudget(string id) => id.StartsWith("budget_", StringComparison.Ordinal);
}
