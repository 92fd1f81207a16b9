using FinCoach.Data.Ml;
using FinCoach.ServiceDefaults.Problems;
using FinCoach.Trainer.Provider;

namespace FinCoach.Trainer.Finetuning;

/// <summary>What a person may do to a job that is under way.</summary>
internal enum JobControl
{
    Cancel,
    Pause,
    Resume,
}

/// <summary>
/// Cancels, pauses and resumes. What the provider has is told to the provider, and the worker reads there what became of it; what it does not
/// have yet ends in the ledger alone.
/// </summary>
internal sealed class ControlJob(FinetuneLedger workers, FineTuningClient client)
{
    // The worker of this process may be at the job: its lease is not ours.
    private readonly FinetuneLedger ledger = workers.InAnotherHand();

    private const string CancelledHere = "Cancelled before the provider had it. Start it again when you want it.";

    /// <summary>The job as it is then; or why not, with a detail.</summary>
    public async Task<(FinetuneJob? Job, Problem? Problem, string? Detail)> RunAsync(Guid id, JobControl control, CancellationToken ct) =>
        await ledger.FindAsync(id, ct) switch
        {
            null => (null, FinetuneProblems.JobUnknown, null),
            { FinishedAt: not null } => (null, FinetuneProblems.JobEnded, null),
            { State: FinetuneState.Submitted } job => await TellAsync(job, control, ct),
            _ when control != JobControl.Cancel => (null, FinetuneProblems.JobNotThere, null),
            var job => await CancelHereAsync(job, ct),
        };

    private async Task<(FinetuneJob? Job, Problem? Problem, string? Detail)> CancelHereAsync(FinetuneJob job, CancellationToken ct)
    {
        if (await ledger.CancelAsync(job.Id, CancelledHere, ct))
        {
            return (await ledger.FindAsync(job.Id, ct), null, null);
        }

        // A lost answer may hide a job at the provider: look before it is forgotten here.
        if (!await ledger.TakeAsync(job.Id, ct) || await ledger.FindAsync(job.Id, ct) is not { } taken)
        {
            return (null, FinetuneProblems.JobBusy, null);
        }

        var found = await client.FindAsync(taken.TrainingFileId!, taken.Suffix, ct);
        if (found is { Failure: null, Value: null })
        {
            return await ledger.CancelAsync(job.Id, CancelledHere, ct)
                ? (await ledger.FindAsync(job.Id, ct), null, null)
                : (null, FinetuneProblems.JobBusy, null);
        }

        if (found.Value is { } there)
        {
            (taken.State, taken.ProviderJobId, taken.ProviderStatus) = (FinetuneState.Submitted, there.Id, there.Status);
        }

        await ledger.SaveAsync(taken, release: true, ct);
        return found.Failure is { } failure
            ? (null, FinetuneProblems.ProviderRefused, failure.Message)
            : await TellAsync(taken, JobControl.Cancel, ct);
    }

    private async Task<(FinetuneJob? Job, Problem? Problem, string? Detail)> TellAsync(FinetuneJob job, JobControl control, CancellationToken ct)
    {
        var verb = control switch
        {
            JobControl.Cancel => "cancel",
            JobControl.Pause => "pause",
            JobControl.Resume => "resume",
        };
        var answer = await client.ControlAsync(job.ProviderJobId!, verb, ct);
        if (answer.Failure is { } failure)
        {
            return (null, FinetuneProblems.ProviderRefused, failure.Message);
        }

        await ledger.HurryAsync(job.Id, ct);
        job.ProviderStatus = answer.Value!.Status;
        return (job, null, null);
    }
}
