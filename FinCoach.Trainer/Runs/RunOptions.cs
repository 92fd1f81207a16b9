using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FinCoach.Trainer.Runs;

/// <summary>How runs are taken and kept.</summary>
public sealed class RunOptions
{
    public const string SectionName = "Runs";

    /// <summary>Whether this process works on runs. Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How long a worker may be silent before another takes its run. Default 2 min, 1 s to 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How often the table is looked at when nothing woke the worker. Default 5 s, 50 ms to 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:10:00")]
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Starts of one run before it is given up, 1 to 10. Default 3.</summary>
    [Range(1, 10)]
    public int Attempts { get; set; } = 3;
}

[OptionsValidator]
internal sealed partial class RunOptionsValidator : IValidateOptions<RunOptions>;
