using System.ComponentModel.DataAnnotations;
using FinCoach.Trainer.Provider;
using Microsoft.Extensions.Options;

namespace FinCoach.Trainer.Finetuning;

/// <summary>How jobs are driven and what they may cost.</summary>
public sealed class FinetuneOptions
{
    public const string SectionName = "Finetune";

    /// <summary>Whether this process works on jobs. Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>What one job may be forecast to cost, in US dollars, 0 to 100,000. Default 20.</summary>
    [Range(0.0, 100_000.0)]
    public decimal JobBudgetUsd { get; set; } = 20m;

    /// <summary>Passes over the rows, 1 to 50. Default 3.</summary>
    [Range(1, 50)]
    public int Epochs { get; set; } = 3;

    /// <summary>How often a running job is asked how it goes. Default 30 s, 10 ms to 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "01:00:00")]
    public TimeSpan PollEvery { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often the ledger is looked at when nothing woke the worker. Default 5 s, 10 ms to 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a silent worker keeps its job. Default 3 min, 500 ms to 1 h; at least twice the time of a call.</summary>
    [Range(typeof(TimeSpan), "00:00:00.500", "01:00:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>Failures in a row after which a step is given up, 1 to 100. Default 12.</summary>
    [Range(1, 100)]
    public int MostAttempts { get; set; } = 12;

    /// <summary>The first pause after a failure, doubled each time up to 10 min. Default 5 s, 1 ms to 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:10:00")]
    public TimeSpan Backoff { get; set; } = TimeSpan.FromSeconds(5);
}

[OptionsValidator]
internal sealed partial class FinetuneOptionsValidator : IValidateOptions<FinetuneOptions>;

/// <summary>A lease that may end while a job is being created could let two replicas create it.</summary>
internal sealed class LeaseOutlastsCalls(IOptions<ProviderOptions> provider) : IValidateOptions<FinetuneOptions>
{
    public ValidateOptionsResult Validate(string? name, FinetuneOptions options) =>
        options.Lease < 2 * provider.Value.TrainingCallTimeout
            ? ValidateOptionsResult.Fail($"Finetune:Lease is {options.Lease}; it must be at least twice OpenAI:TrainingCallTimeout, which is {provider.Value.TrainingCallTimeout}.")
            : ValidateOptionsResult.Success;
}
