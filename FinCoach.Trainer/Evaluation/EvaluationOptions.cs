using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FinCoach.Trainer.Evaluation;

/// <summary>How versions are measured.</summary>
public sealed class EvaluationOptions
{
    public const string SectionName = "Evaluation";

    /// <summary>Bootstrap resamples, 100 to 20,000. Default 1,000.</summary>
    [Range(100, 20_000)]
    public int Samples { get; set; } = 1000;

    /// <summary>Seed of the bootstrap. Default 1.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>The moderation model. Default <c>omni-moderation-latest</c>.</summary>
    [Required, StringLength(128)]
    public string ModerationModel { get; set; } = "omni-moderation-latest";

    /// <summary>A real chat model that judges groundedness; null (the default) for none. LocalModel cannot judge.</summary>
    [StringLength(128)]
    public string? JudgeModel { get; set; }

    /// <summary>Agreement with human labels (Cohen's kappa) from which the judge's word counts, 0 to 1. Default 0.6.</summary>
    [Range(0.0, 1.0)]
    public double JudgeKappa { get; set; } = 0.6;

    /// <summary>Human labels that the judge is calibrated on at least, 10 to 10,000. Default 50.</summary>
    [Range(10, 10_000)]
    public int JudgeLabels { get; set; } = 50;

    /// <summary>How long one call of a model under evaluation may take. Default 30 s, 100 ms to 5 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(30);
}

[OptionsValidator]
internal sealed partial class EvaluationOptionsValidator : IValidateOptions<EvaluationOptions>;
