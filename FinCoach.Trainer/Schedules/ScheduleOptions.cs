using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FinCoach.Trainer.Schedules;

/// <summary>What the schedule does by itself.</summary>
public sealed class ScheduleOptions
{
    public const string SectionName = "Schedule";

    /// <summary>Whether slots are entered at all. Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>What the weekly training trains, comma-separated. Default <c>gus-nlu,gus-local-1</c>.</summary>
    [Required, StringLength(256)]
    public string BaseModels { get; set; } = "gus-nlu,gus-local-1";

    /// <summary>Rows of a dataset under which no training is worth its cost, 10 to 1,000,000. Default 50.</summary>
    [Range(10, 1_000_000)]
    public int MinRows { get; set; } = 50;

    /// <summary>How long runs and datasets that no model was trained on are kept. Default 180 days, 1 to 3,650.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan Keep { get; set; } = TimeSpan.FromDays(180);
}

[OptionsValidator]
internal sealed partial class ScheduleOptionsValidator : IValidateOptions<ScheduleOptions>;
