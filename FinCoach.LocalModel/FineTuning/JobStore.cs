using FinCoach.LocalModel.Storage;
using FinCoach.LocalModel.Wire;
using Microsoft.Extensions.Options;

namespace FinCoach.LocalModel.FineTuning;

/// <summary>The jobs, and the bell that wakes the worker.</summary>
internal sealed class JobStore(StorageFolder storage, IOptions<StorageOptions> options, TimeProvider clock) : IDisposable
{
    private readonly DocumentFolder<TuningJob> _jobs = new(storage.Of("jobs"), options.Value.MostDocuments);
    private readonly SemaphoreSlim _bell = new(0);

    public IReadOnlyList<TuningJob> Newest => _jobs.Newest;

    /// <summary>The oldest job that has work to do: one that was broken off goes on.</summary>
    public TuningJob? Next => _jobs.Newest.LastOrDefault(j => j.Status is JobStatus.ValidatingFiles or JobStatus.Queued or JobStatus.Running or JobStatus.Pausing);

    /// <exception cref="ApiErrorException">404.</exception>
    public TuningJob Get(string id) => _jobs.Find(id) ?? throw new ApiErrorException(new ApiError(
        StatusCodes.Status404NotFound, $"Could not find fine tune: {id}", "invalid_request_error", "fine_tune_id", "fine_tune_not_found"));

    public void Add(TuningJob job)
    {
        _jobs.Put(job.Id, job);
        Ring();
    }

    /// <summary>Changes a job unless it has ended; the change may refuse by null.</summary>
    public TuningJob Change(string id, Func<TuningJob, TuningJob?> change) =>
        _jobs.Change(id, job => job.HasEnded ? null : change(job)) ?? Get(id);

    /// <summary>An event of now.</summary>
    public JobEvent Event(string message, StepMetrics? data = null, string level = "info") =>
        new(WireIds.New("ftevent-", clock.GetUtcNow()), clock.GetUtcNow().ToUnixTimeSeconds(), level, message, data);

    public void Ring() => _bell.Release();

    public Task WaitAsync(CancellationToken ct) => _bell.WaitAsync(ct);

    public void Dispose() => _bell.Dispose();
}
