using FinCoach.Data.Naming;
using FinCoach.Domain.Language;
using FinCoach.Domain.Masking;

namespace FinCoach.Trainer.Evaluation;

/// <summary>Which cells of intent × slot × tone × risk the golden sets touch, and which pairs of tags none of them ever touches.</summary>
/// <param name="Cells">Cells that could be touched.</param>
/// <param name="Touched">Cells that some item touches.</param>
/// <param name="UntouchedSlots"><c>intent/slot</c> without an item.</param>
/// <param name="UntouchedTones"><c>intent/tone</c> without an item.</param>
/// <param name="UntouchedRisks"><c>intent/risk</c> without an item.</param>
/// <param name="UntouchedMasks">Types of personal data without a labelled text.</param>
internal sealed record CoverageMap(
    int Cells,
    int Touched,
    IReadOnlyList<string> UntouchedSlots,
    IReadOnlyList<string> UntouchedTones,
    IReadOnlyList<string> UntouchedRisks,
    IReadOnlyList<string> UntouchedMasks)
{
    private static readonly string[] Tones = ["coach", "neutral", "formal", ItemTags.None];

    // Which slots a text of an intent can state (nlu.md).
    private static readonly Dictionary<Intent, string[]> SlotsOf = new()
    {
        [Intent.LogExpense] = ["amount", "category", "merchant", "date", "installments", "payment_method", "entries"],
        [Intent.LogIncome] = ["amount", "category", "date", "payment_method", "entries"],
        [Intent.QuerySpending] = ["category", "merchant", "date", "period", "amount", "payment_method", ItemTags.None],
        [Intent.QueryBudget] = ["category", "period", ItemTags.None],
        [Intent.SetBudget] = ["amount", "category", "period"],
        [Intent.SetGoal] = ["amount", "goal_name", "date", "period"],
        [Intent.QueryGoal] = ["goal_name", ItemTags.None],
        [Intent.EditEntry] = ["amount", "category", "merchant", "date", "entry_ref", ItemTags.None],
        [Intent.AskFinance] = ["amount", "installments", ItemTags.None],
        [Intent.ConvertUnits] = ["amount", "target_currency", "date"],
        [Intent.SetStyle] = ["intensity", "tone", ItemTags.None],
        [Intent.Privacy] = [ItemTags.None],
        [Intent.InvestmentAdvice] = ["amount", ItemTags.None],
        [Intent.SmallTalk] = [ItemTags.None],
        [Intent.Help] = [ItemTags.None],
        [Intent.OutOfScope] = [ItemTags.None],
    };

    public static CoverageMap Of(IReadOnlyCollection<ItemTags> items)
    {
        var touched = items.SelectMany(i => i.Slots.Select(s => (i.Intent, s, i.Tone, i.Risk))).ToHashSet();
        var cells = SlotsOf.SelectMany(i => i.Value.SelectMany(slot => Tones.SelectMany(
            tone => ItemTags.Risks.Select(risk => (WireName.Of(i.Key), slot, tone, risk))))).ToList();
        return new CoverageMap(
            cells.Count,
            cells.Count(touched.Contains),
            Untouched(i => SlotsOf[i], (intent, slot) => items.Any(t => t.Intent == intent && t.Slots.Contains(slot))),
            Untouched(_ => Tones[..3], (intent, tone) => items.Any(t => t.Intent == intent && t.Tone == tone)),
            Untouched(_ => ItemTags.Risks, (intent, risk) => items.Any(t => t.Intent == intent && t.Risk == risk)),
            [.. Enum.GetNames<MaskType>().Where(type => !items.Any(t => t.Masks.Contains(type)))]);
    }

    private static List<string> Untouched(Func<Intent, IEnumerable<string>> values, Func<string, string, bool> isTouched) =>
    [
        .. Enum.GetValues<Intent>().SelectMany(intent => values(intent)
            .Where(value => !isTouched(WireName.Of(intent), value))
            .Select(value => $"{WireName.Of(intent)}/{value}")),
    ];
}
