using System.Text.Json;

namespace FinCoach.Trainer.Provider;

/// <summary>A job as the provider tells it; only what we use.</summary>
internal sealed record ProviderJob(
    string Id, string Status, string? TrainingFile, string? Suffix, string? FineTunedModel, long? TrainedTokens, string? ErrorCode, string? ErrorMessage)
{
    /// <exception cref="JsonException">There is no id or status.</exception>
    public static ProviderJob Of(JsonElement job)
    {
        var error = job.TryGetProperty("error", out var given) && given.ValueKind == JsonValueKind.Object ? given : default;
        return new ProviderJob(
            Text(job, "id") ?? throw new JsonException("A job without an id."),
            Text(job, "status") ?? throw new JsonException("A job without a status."),
            Text(job, "training_file"), Text(job, "user_provided_suffix"), Text(job, "fine_tuned_model"),
            job.TryGetProperty("trained_tokens", out var tokens) && tokens.ValueKind == JsonValueKind.Number ? tokens.GetInt64() : null,
            Text(error, "code"), Text(error, "message"));
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() : null;
}

/// <summary>A model that the provider serves.</summary>
internal sealed record ProviderModel(string Id, DateOnly? ShutdownDate);

/// <summary>What a job is created with.</summary>
internal sealed record NewProviderJob(string Model, string TrainingFile, string? ValidationFile, string Suffix, int Epochs);
