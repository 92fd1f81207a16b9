using FinCoach.LocalModel.Moderation.Hate;

namespace FinCoach.LocalModel.Moderation;

/// <summary>Scores a Spanish text in OpenAI's categories. Pure and thread-safe.</summary>
internal sealed class Moderator(Lexicon lexicon)
{
    /// <summary>From this score on a category is flagged.</summary>
    public const double Threshold = 0.5;

    /// <summary>A score from 0 to 1 for every category.</summary>
    public IReadOnlyDictionary<string, double> Score(string text)
    {
        var scores = ModerationCategories.All.ToDictionary(c => c, _ => 0.0, StringComparer.Ordinal);
        foreach (var phrase in lexicon.In(text))
        {
            // Independent signs add up without passing 1.
            scores[phrase.Category] = 1 - ((1 - scores[phrase.Category]) * (1 - phrase.Weight));
        }

        var (hate, threat) = HateReader.Score(text);
        scores[ModerationCategories.Hate] = Math.Max(scores[ModerationCategories.Hate], hate);
        scores[ModerationCategories.HateThreatening] = Math.Max(scores[ModerationCategories.HateThreatening], threat);
        return scores;
    }
}
