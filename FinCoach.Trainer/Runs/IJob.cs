using System.Text.Json;

namespace FinCoach.Trainer.Runs;

/// <summary>A kind of long work. A run that dies is taken up again from its start, so twice must be as good as once.</summary>
internal interface IJob
{
    /// <summary>As in <c>ml.job_runs.job</c>.</summary>
    string Name { get; }

    /// <summary>Does it; what it returns is the run's result, as JSON.</summary>
    Task<object?> RunAsync(RunContext run, CancellationToken ct);
}

/// <summary>The run that a job works for.</summary>
/// <param name="Slot">The scheduled instant or the request's id.</param>
/// <param name="Request">What was asked for; null where nothing was.</param>
/// <param name="ReportAsync">Says how far it is, in a word or two and numbers; never a text of people.</param>
internal sealed record RunContext(Guid RunId, string Slot, JsonElement? Request, Func<object, Task> ReportAsync);

/// <summary>A run that cannot succeed by being repeated; the message says what a person can do.</summary>
internal sealed class RunFailedException : Exception
{
    public RunFailedException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    public RunFailedException()
    {
    }

    public RunFailedException(string message)
        : base(message)
    {
    }
}
