using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FinCoach.Trainer.Spending;

/// <summary>What replies may cost in a month.</summary>
public sealed class SpendOptions
{
    public const string SectionName = "Spend";

    /// <summary>
    /// US dollars a calendar month in Chile, over all replies, 0 to 1,000,000. Past it people get plain answers until the next month or a
    /// higher cap. Not set (the default): no cap.
    /// </summary>
    [Range(0.0, 1_000_000.0)]
    public decimal? MonthlyCapUsd { get; set; }

    /// <summary>How often it is added up, by the real clock. Default 1 min, 50 ms to 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "01:00:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromMinutes(1);
}

[OptionsValidator]
internal sealed partial class SpendOptionsValidator : IValidateOptions<SpendOptions>;
