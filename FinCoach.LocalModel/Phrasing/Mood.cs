using FinCoach.Domain.Replies;

namespace FinCoach.LocalModel.Phrasing;

/// <summary>What an act calls for: praise fits a record, not a refusal.</summary>
internal enum Mood
{
    /// <summary>Something was recorded or changed.</summary>
    Done,

    /// <summary>A question was answered.</summary>
    Told,

    /// <summary>Greetings and thanks.</summary>
    Social,

    /// <summary>A refusal, a doubt, an overspent budget: kind, never cheering.</summary>
    Gentle,
}

internal static class Moods
{
    private const decimal BudgetWarning = 80m;

    public static Mood Of(FactSheet facts) => facts.Act switch
    {
        Acts.BudgetStatus or Acts.ExpenseLogged or Acts.EntriesLogged when IsTight(facts) => Mood.Gentle,
        Acts.ExpenseLogged or Acts.EntriesLogged or Acts.IncomeLogged or Acts.StyleChanged or Acts.BudgetSet or Acts.GoalSet
            or Acts.EntryEdited or Acts.EntryDeleted or Acts.Undone => Mood.Done,
        Acts.Greeting or Acts.Thanks or Acts.Bye or Acts.Chat => Mood.Social,
        Acts.ClarifyAmount or Acts.NotYet or Acts.OutOfScope or Acts.InvestmentDeclined or Acts.KnowledgeUnknown => Mood.Gentle,
        { } act when act.StartsWith(Acts.PrivacyPrefix, StringComparison.Ordinal) => Mood.Gentle,
        { } act when act.StartsWith("clarify_", StringComparison.Ordinal) => Mood.Gentle,
        _ => Mood.Told,
    };

    private static bool IsTight(FactSheet facts) =>
        facts.All.Any(f => f is { Kind: FactKind.Percent, Number: >= BudgetWarning });
}
