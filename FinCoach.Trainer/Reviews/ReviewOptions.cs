using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FinCoach.Trainer.Reviews;

/// <summary>What comes into the review queue, and how many people look at it.</summary>
public sealed class ReviewOptions
{
    public const string SectionName = "Review";

    /// <summary>Annotations under this confidence come, 0 to 1. Default 0.6.</summary>
    [Range(0.0, 1.0)]
    public double LowConfidence { get; set; } = 0.6;

    /// <summary>Share of all messages that come by chance, 0 to 1. Default 0.05.</summary>
    [Range(0.0, 1.0)]
    public double RandomShare { get; set; } = 0.05;

    /// <summary>Key of the draw. Change it to draw others.</summary>
    [Required, StringLength(128, MinimumLength = 1)]
    public string SampleKey { get; set; } = "review-1";

    /// <summary>Independent reviews of an item, 1 to 9. Default 2.</summary>
    [Range(1, 9)]
    public int Reviewers { get; set; } = 2;

    /// <summary>How far back messages are looked at, 1 hour to 90 days. Default 7 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "90.00:00:00")]
    public TimeSpan Window { get; set; } = TimeSpan.FromDays(7);
}

[OptionsValidator]
internal sealed partial class ReviewOptionsValidator : IValidateOptions<ReviewOptions>;
