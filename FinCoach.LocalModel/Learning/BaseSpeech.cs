using FinCoach.Domain.Language;
using FinCoach.Domain.Style;
using FinCoach.LocalModel.Phrasing;

namespace FinCoach.LocalModel.Learning;

/// <summary>What <c>gus-local-1</c> speaks like before any tuning: its own phrase book, which every tuned model starts from.</summary>
internal static class BaseSpeech
{
    // Light, so that a few dozen rows are heard over the book.
    private const double Weight = 0.2;

    /// <summary>A language model of the book.</summary>
    public static NgramModel Learn(PhraseBook book)
    {
        var model = new NgramModel();
        foreach (var (key, templates) in book.Sections.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            foreach (var template in templates)
            {
                var tokens = SpeechTokens.Of(Whole(template.Text));
                foreach (var style in StylesOf(key))
                {
                    model.Learn(style, tokens, Weight);
                }
            }
        }

        return model;
    }

    // "core expense_logged tu"; openers and closers belong to no act.
    private static IEnumerable<SpeechStyle> StylesOf(string key) => key.Split(' ') switch
    {
        ["core", var act, "usted"] => Enum.GetValues<IntensityBucket>().Select(b => new SpeechStyle(act, b, Tone.Formal)),
        ["core", var act, _] => Enum.GetValues<IntensityBucket>()
            .SelectMany(b => new[] { new SpeechStyle(act, b, Tone.Coach), new SpeechStyle(act, b, Tone.Neutral) }),
        _ => [SpeechStyle.Unknown],
    };

    private static string Whole(string template) => template
        .Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal);
}
