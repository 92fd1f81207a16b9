namespace FinCoach.LocalModel.FineTuning;

/// <summary>Something that happened to a job.</summary>
/// <param name="Level"><c>info</c>, <c>warn</c> or <c>error</c>.</param>
/// <param name="Data">The measures of a step; absent in plain messages.</param>
internal sealed record JobEvent(string Id, long CreatedAt, string Level, string Message, StepMetrics? Data)
{
    public string Object { get; } = "fine_tuning.job.event";

    public string Type => Data is null ? "message" : "metrics";
}

/// <summary>What a step measured, by the wire's names.</summary>
internal sealed record StepMetrics(
    int Step,
    int? TotalSteps,
    double TrainLoss,
    double TrainMeanTokenAccuracy,
    double? ValidLoss,
    double? ValidMeanTokenAccuracy,
    double? FullValidLoss,
    double? FullValidMeanTokenAccuracy);

/// <summary>A model as it was at the end of an epoch.</summary>
internal sealed record JobCheckpoint(string Id, long CreatedAt, string FineTunedModelCheckpoint, int StepNumber, StepMetrics Metrics, string FineTuningJobId)
{
    public string Object { get; } = "fine_tuning.job.checkpoint";
}

/// <summary>A line of the result file.</summary>
internal sealed record ResultLine(int Step, double TrainLoss, double TrainAccuracy, double? ValidLoss, double? ValidAccuracy);
