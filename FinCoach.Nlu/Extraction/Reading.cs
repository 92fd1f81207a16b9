using FinCoach.Domain.Language;
using FinCoach.Nlu.Classification;
using FinCoach.Nlu.Features;

namespace FinCoach.Nlu.Extraction;

/// <summary>All that is known of a text when its slots are read.</summary>
/// <param name="Marks">What the grammars found.</param>
/// <param name="Intent">What the person wants.</param>
/// <param name="Operation">What exactly, where the intent has operations.</param>
/// <param name="Category">How likely the learned model holds each category for the whole text, by the category's number.</param>
/// <param name="GoalName">The words that the learned tagger takes for a goal's name: first and one past the last; both 0 for none.</param>
/// <param name="Flow">Which way the money goes, where the text or the intent says.</param>
/// <param name="CategoryHead">The learned model of categories, to ask about a part of the text; null when there is none.</param>
/// <param name="IsKnown">Says of a word that the model has seen it: an unknown one may be a name.</param>
internal sealed record Reading(
    Annotations Marks, Intent Intent, Operation? Operation, float[] Category, (int First, int End) GoalName, Flow? Flow,
    LinearModel? CategoryHead, Func<TokenizedText, int, bool> IsKnown)
{
    public TokenizedText Text => Marks.Text;
}
