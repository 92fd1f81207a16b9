using FinCoach.Domain.Masking;
using FinCoach.Trainer.Datasets;

namespace FinCoach.Trainer.Gaps;

/// <summary>A message as it leaves the log: under the training policy, which masks amounts, names and places too.</summary>
internal static class ShownText
{
    public static string Of(string logged)
    {
        var mask = new ConversationMask(new CleanTexts());
        mask.Reserve(logged);
        return mask.Mask(logged);
    }

    /// <summary>The text to show; null when the masker still finds something in it.</summary>
    public static string? OrNothing(string logged) =>
        Of(logged) is var text && Masker.Find(text, MaskPolicy.Training).Any() ? null : text;
}
