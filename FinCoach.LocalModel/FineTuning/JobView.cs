using System.Text.Json.Serialization;

namespace FinCoach.LocalModel.FineTuning;

/// <summary>A job as the wire shows it: what is absent is written as null, and one that has not failed has an empty <c>error</c>.</summary>
internal sealed class JobView(TuningJob job, long? estimatedFinish)
{
    public string Object { get; } = "fine_tuning.job";

    public string Id { get; } = job.Id;

    public string Model { get; } = job.Model;

    public long CreatedAt { get; } = job.CreatedAt;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long? FinishedAt { get; } = job.FinishedAt;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? FineTunedModel { get; } = job.FineTunedModel;

    public string OrganizationId { get; } = "org-fincoach";

    public IReadOnlyList<string> ResultFiles { get; } = job.ResultFile is { } file ? [file] : [];

    public string Status { get; } = job.Status;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? ValidationFile { get; } = job.ValidationFile;

    public string TrainingFile { get; } = job.TrainingFile;

    public IReadOnlyDictionary<string, object> Hyperparameters { get; } = job.Hyperparameters.ToWire(withBeta: false);

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long? TrainedTokens { get; } = job.TrainedTokens;

    public object Error { get; } = job.Error is { } error
        ? new Dictionary<string, string?>(StringComparer.Ordinal) { ["code"] = error.Code, ["message"] = error.Message, ["param"] = error.Param }
        : new Dictionary<string, string?>(StringComparer.Ordinal);

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? UserProvidedSuffix { get; } = job.Suffix;

    public int Seed { get; } = job.Seed;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long? EstimatedFinish { get; } = estimatedFinish;

    public IReadOnlyList<object> Integrations { get; } = [];

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public IReadOnlyDictionary<string, string?>? Metadata { get; } = job.Metadata;

    public IReadOnlyDictionary<string, object> Method { get; } = new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["type"] = job.Method,
        [job.Method] = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["hyperparameters"] = job.Hyperparameters.ToWire(withBeta: job.Method == JobRules.Dpo),
        },
    };
}
