namespace FinCoach.Domain.Replies;

/// <summary>What happened, as the value of the fact <see cref="ReplyRequest.ActFact"/>. Actions choose one; phrasings are kept by it.</summary>
public static class Acts
{
    public const string ExpenseLogged = "expense_logged";
    public const string EntriesLogged = "entries_logged";
    public const string IncomeLogged = "income_logged";
    public const string SpendingTotal = "spending_total";
    public const string SpendingBreakdown = "spending_breakdown";
    public const string SpendingList = "spending_list";
    public const string SpendingCompare = "spending_compare";
    public const string SpendingNone = "spending_none";

    /// <summary>What is to be paid in days to come: instalments and what recurs.</summary>
    public const string SpendingDue = "spending_due";

    /// <summary>Two questions of one text, answered in order; always phrased as given.</summary>
    public const string TwoAnswers = "two_answers";
    public const string Greeting = "small_talk_greeting";
    public const string Thanks = "small_talk_thanks";
    public const string Bye = "small_talk_bye";
    public const string Chat = "small_talk_chat";
    public const string Help = "help";
    public const string ClarifyAmount = "clarify_amount";
    public const string ClarifyCategory = "clarify_category";
    public const string ClarifyGoal = "clarify_goal";
    public const string ClarifyWhich = "clarify_which";
    public const string ClarifyDoubt = "clarify_doubt";
    public const string QuestionDropped = "question_dropped";
    public const string LetBe = "let_be";

    /// <summary>A secret, a card or a RUT was said that nobody needs: it was covered before anything was stored.</summary>
    public const string SecretCovered = "secret_covered";
    public const string NotYet = "not_yet";
    public const string OutOfScope = "out_of_scope";
    public const string InvestmentDeclined = "investment_declined";
    public const string StyleChanged = "style_changed";
    public const string ClarifyStyle = "clarify_style";
    public const string BudgetSet = "budget_set";
    public const string BudgetStatus = "budget_status";
    public const string BudgetRemoved = "budget_removed";
    public const string BudgetNone = "budget_none";
    public const string GoalSet = "goal_set";
    public const string GoalChanged = "goal_changed";
    public const string GoalMoved = "goal_moved";
    public const string GoalRemoved = "goal_removed";
    public const string GoalNone = "goal_none";
    public const string GoalStatus = "goal_status";
    public const string EntryEdited = "entry_edited";
    public const string MessageCorrected = "message_corrected";
    public const string EntryDeleted = "entry_deleted";
    public const string EntryNone = "entry_none";
    public const string Undone = "undone";
    public const string UndoNone = "undo_none";
    public const string Converted = "converted";
    public const string UnitValue = "unit_value";
    public const string UnitUnknown = "unit_unknown";
    public const string ClarifyUnit = "clarify_unit";
    public const string KnowledgeAnswer = "knowledge_answer";
    public const string KnowledgeUnknown = "knowledge_unknown";

    public const string RecurringSet = "recurring_set";
    public const string RecurringSetSeveral = "recurring_set_several";
    public const string RecurringKnown = "recurring_known";
    public const string RecurringChanged = "recurring_changed";
    public const string RecurringEnded = "recurring_ended";
    public const string RecurringList = "recurring_list";
    public const string RecurringUnknown = "recurring_unknown";
    public const string NudgesSet = "nudges_set";

    /// <summary>Acts about personal data: <c>privacy_show</c>, <c>privacy_export</c>, …; always phrased as given.</summary>
    public const string PrivacyPrefix = "privacy_";
}
