using FinCoach.Data.Naming;
using FinCoach.Domain.Language;
using FinCoach.Domain.Masking;
using FinCoach.Domain.Replies;
using FinCoach.Domain.Style;
using FinCoach.Nlu.Samples;
using FinCoach.Nlu.Scores;
using FinCoach.Trainer.Masks;

namespace FinCoach.Trainer.Evaluation;

/// <summary>Where an item lies on the coverage map.</summary>
/// <param name="Intent">Wire name; for replies that of the act.</param>
/// <param name="Slots">Wire names of the slots that it states; <c>none</c> when it states none.</param>
/// <param name="Tone">The tone asked for; <c>none</c> where the item asks for no reply.</param>
/// <param name="Risk">One of <see cref="Risks"/>.</param>
internal sealed record ItemTags(string Intent, IReadOnlyList<string> Slots, string Tone, string Risk)
{
    public const string None = "none";

    /// <summary>Types of the personal data that is labelled in it, as in <see cref="MaskType"/>.</summary>
    public IReadOnlyList<string> Masks { get; init; } = [];

    /// <summary>Nothing special, personal data in the text, trouble that asks for sobriety, advice that Gus must not give.</summary>
    public static readonly IReadOnlyList<string> Risks = ["plain", "personal_data", "sensitive", "off_policy"];

    private static readonly string[] Trouble = ["deuda", "dicom", "estafa", "fraude", "embargo", "fallec", "luto", "moros", "cobranza", "clonaron"];

    public static ItemTags Of(NluSample sample) => new(
        WireName.Of(sample.Intent),
        OrNone([.. CanonicalSlots.Of(sample.Slots).Keys]),
        None,
        RiskOf(sample.Text, sample.Intent == Domain.Language.Intent.InvestmentAdvice, []));

    public static ItemTags Of(ReplyRequest request)
    {
        var act = new FactSheet(request.Facts).Act ?? None;
        return new ItemTags(
            IntentOfAct(act),
            OrNone([.. request.Facts.Select(SlotOf).OfType<string>().Distinct(StringComparer.Ordinal)]),
            WireName.Of(request.Tone),
            RiskOf(request.Text, act == Acts.InvestmentDeclined, request.UserState.Flags));
    }

    /// <summary>A text with masks states no meaning: it lies on the map by its types alone.</summary>
    public static ItemTags Of(LabelledText text) =>
        new(None, [None], None, text.Spans.Count > 0 ? "personal_data" : "plain") { Masks = [.. text.Spans.Select(s => s.Type.ToString()).Distinct()] };

    private static string RiskOf(string text, bool offPolicy, IReadOnlyList<string> flags)
    {
        var folded = Letters.Fold(text);
        return offPolicy ? "off_policy"
            : Masker.Find(text, MaskPolicy.Ingress).Count > 0 || text.Contains("[RUT", StringComparison.Ordinal) ? "personal_data"
            : flags.Any(f => StyleLine.SensitiveFlags.Contains(f)) || Trouble.Any(t => folded.Contains(t, StringComparison.Ordinal)) ? "sensitive"
            : "plain";
    }

    private static string? SlotOf(Fact fact) => fact switch
    {
        { Kind: FactKind.Amount } => "amount",
        { Kind: FactKind.Date, Id: "period_from" or "period_to" or "from" or "to" } => "period",
        { Kind: FactKind.Date } => "date",
        { Kind: FactKind.Category } => "category",
        { Id: "merchant" } => "merchant",
        { Id: "goal" or "goal_name" } => "goal_name",
        { Id: "installments" } => "installments",
        _ => null,
    };

    // Acts are named for their intents: "budget_status" belongs to query_budget, "knowledge_answer" to ask_finance.
    private static string IntentOfAct(string act) => act switch
    {
        Acts.ExpenseLogged or Acts.EntriesLogged or Acts.ClarifyAmount => "log_expense",
        Acts.IncomeLogged => "log_income",
        Acts.BudgetStatus => "query_budget",
        Acts.BudgetSet => "set_budget",
        Acts.GoalSet => "set_goal",
        Acts.GoalStatus => "query_goal",
        Acts.EntryEdited or Acts.EntryDeleted or Acts.Undone => "edit_entry",
        Acts.Converted => "convert_units",
        Acts.StyleChanged => "set_style",
        Acts.InvestmentDeclined => "investment_advice",
        Acts.KnowledgeAnswer or Acts.KnowledgeUnknown => "ask_finance",
        Acts.Help => "help",
        _ when act.StartsWith("spending", StringComparison.Ordinal) => "query_spending",
        _ when act.StartsWith("small_talk", StringComparison.Ordinal) => "small_talk",
        _ when act.StartsWith(Acts.PrivacyPrefix, StringComparison.Ordinal) => "privacy",
        _ => "out_of_scope",
    };

    private static IReadOnlyList<string> OrNone(IReadOnlyList<string> slots) => slots.Count == 0 ? [None] : slots;
}
