using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FinCoach.LocalModel.FineTuning;

/// <summary>How this server trains.</summary>
public sealed class FineTuningOptions
{
    public const string SectionName = "LocalModel:FineTuning";

    /// <summary>Time between two steps, up to an hour, by the product clock. Default none: a training takes as long as it takes.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan StepPause { get; set; }

    /// <summary>Rows of a training file at most, 10 to 10,000,000. Default 200,000.</summary>
    [Range(10, 10_000_000)]
    public int MostRows { get; set; } = 200_000;

    /// <summary>Refuse new jobs as OpenAI does to organisations that may not train any more. Default false.</summary>
    public bool Closed { get; set; }
}

[OptionsValidator]
internal sealed partial class FineTuningOptionsValidator : IValidateOptions<FineTuningOptions>;
