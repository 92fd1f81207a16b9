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
    string ModelVersion);
