namespace FinCoach.LocalModel.FineTuning;

/// <summary>A job as it is stored.</summary>
/// <param name="Model">The model to start from, resolved.</param>
/// <param name="Step">Steps that were measured and told; a job that was broken off goes on after them.</param>
internal sealed record TuningJob(
    string Id,
    string Model,
    string TrainingFile,
    string? ValidationFile,
    string Method,
    Hyperparameters Hyperparameters,
    string? Suffix,
    int Seed,
    IReadOnlyDictionary<string, string?>? Metadata,
    long CreatedAt,
    string Status,
    int Step,
    IReadOnlyList<JobEvent> Events,
    IReadOnlyList<JobCheckpoint> Checkpoints,
    IReadOnlyList<ResultLine> Results,
    string? FineTunedModel = null,
    string? ResultFile = null,
    long? TrainedTokens = null,
    long? FinishedAt = null,
    JobError? Error = null)
{
    public bool HasEnded => Status is JobStatus.Succeeded or JobStatus.Failed or JobStatus.Cancelled;
}

/// <summary>The states of the wire, and the two that it does not document.</summary>
internal static class JobStatus
{
    public const string ValidatingFiles = "validating_files";
    public const string Queued = "queued";
    public const string Running = "running";
    public const string Pausing = "pausing";
    public const string Paused = "paused";
    public const string Succeeded = "succeeded";
    public const string Failed = "failed";
    public const string Cancelled = "cancelled";
}

/// <summary>Why a job failed.</summary>
internal sealed record JobError(string Code, string Message, string? Param);
