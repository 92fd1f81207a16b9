namespace FinCoach.Domain.Language;

/// <summary>Another reading of the text.</summary>
public sealed record Alternative(Intent Intent, double Confidence);

/// <summary>What one text was understood to mean: the answer of <c>/nlu/parse</c>.</summary>
/// <param name="Confidence">Calibrated probability of <paramref name="Intent"/>, 0 to 1.</param>
/// <param name="Alternatives">The next likeliest intents, best first.</param>
/// <param name="Engine">What decided: <c>gus-nlu</c>, or the chat model that was asked under the confidence floor.</param>
public sealed record Understanding(
    Intent Intent,
    Operation? Operation,
    Flow? Flow,
    Recurrence? Recurrence,
    Slots Slots,
    double Confidence,
    IReadOnlyList<Alternative> Alternatives,
    string Engine,
    string ModelVersion)
{
    /// <summary>
    /// Under <see cref="Intent.SetBudget"/>, <see cref="Intent.SetGoal"/> (<see cref="Language.Operation.Change"/>) and
    /// <see cref="Intent.EditEntry"/>: <see cref="Slots.Amount"/> is by how much the limit, target or record moves. Null sets it anew.
    /// Money that goes into a goal or out of it is <see cref="Language.Operation.Add"/> and <see cref="Language.Operation.Remove"/>, not this.
    /// Under <see cref="Intent.SetStyle"/> it is by how much the intensity moves, with <see cref="ChangePercent"/>.
    /// </summary>
    public AmountChange? Change { get; init; }

    /// <summary>
    /// Under <see cref="Intent.EditEntry"/>: the category by which the text says which record it means, where that is no new value:
    /// <c>el almuerzo de ayer eran 8 lucas</c>. The slots of a change hold new values only.
    /// </summary>
    public Category? RecordCategory { get; init; }

    /// <summary>With <see cref="Change"/>, and instead of an amount: by how many percent of what it was, above 0 and up to 1,000.</summary>
    public decimal? ChangePercent { get; init; }
}
