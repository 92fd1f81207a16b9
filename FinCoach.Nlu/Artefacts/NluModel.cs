using FinCoach.Nlu.Classification;

namespace FinCoach.Nlu.Artefacts;

/// <summary>Everything that was learned: the intent and, for the product's own label set, what stands beside it.</summary>
/// <param name="Intent">The intent classifier; the first one of a generic model.</param>
/// <param name="Operation">Operations of all intents, with <c>none</c>.</param>
/// <param name="Flow">Direction of money, with <c>none</c>.</param>
/// <param name="Category">Category of records and questions, with <c>none</c>.</param>
/// <param name="GoalName">Tags the words that name a savings goal.</param>
internal sealed record NluModel(
    ModelHeader Header, LinearModel Intent, LinearModel? Operation, LinearModel? Flow, LinearModel? Category,
    LinearModel? GoalName)
{
    /// <summary>The label of "nothing stated".</summary>
    public const string None = "none";

    /// <summary>Generic models: the classifiers that answer together with <see cref="Intent"/>, of the same labels; a product's has none.</summary>
    public IReadOnlyList<LinearModel> Others { get; init; } = [];
}
