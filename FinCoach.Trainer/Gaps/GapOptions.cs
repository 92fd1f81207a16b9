using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FinCoach.Trainer.Gaps;

/// <summary>What counts as a gap of the knowledge base, and who has to ask before a text is shown.</summary>
public sealed class GapOptions
{
    public const string SectionName = "Gaps";

    /// <summary>How far back messages are looked at. Default 90 days, 1 to 3,650.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan Window { get; set; } = TimeSpan.FromDays(90);

    /// <summary>
    /// Cosine from which two questions are of one meaning, 0.05 to 1. Default 0.55: of pairs of our own questions about different
    /// documents, one in a thousand comes near it with the local model.
    /// </summary>
    [Range(0.05, 1)]
    public double Likeness { get; set; } = 0.55;

    /// <summary>Coverage under which an answer that was given counts as weak, 0 to 1. Default 0.55; under 0.45 nothing is answered.</summary>
    [Range(0, 1)]
    public double WeakBelow { get; set; } = 0.55;

    /// <summary>Stars up to which an answer counts as badly rated, 0 (none) to 5. Default 2.</summary>
    [Range(0, 5)]
    public int LowStars { get; set; } = 2;

    /// <summary>Different people who have to ask before any of their words are shown, 2 to 100. Default 3.</summary>
    [Range(2, 100)]
    public int PeopleToShow { get; set; } = 3;
}

[OptionsValidator]
internal sealed partial class GapOptionsValidator : IValidateOptions<GapOptions>;
