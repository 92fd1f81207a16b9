using System.Text.Json;

namespace FinCoach.LocalModel.FineTuning;

/// <summary>The body that creates a job. Values that may be <c>"auto"</c> or a number are read by <see cref="JobRules"/>.</summary>
internal sealed record JobRequest(
    string? Model,
    string? TrainingFile,
    string? ValidationFile,
    MethodRequest? Method,
    HyperparametersRequest? Hyperparameters,
    string? Suffix,
    long? Seed,
    IReadOnlyDictionary<string, string?>? Metadata,
    JsonElement? Integrations);

/// <summary><c>{"type":"supervised","supervised":{"hyperparameters":{…}}}</c>, likewise <c>dpo</c>.</summary>
internal sealed record MethodRequest(string? Type, MethodBody? Supervised, MethodBody? Dpo);

internal sealed record MethodBody(HyperparametersRequest? Hyperparameters);

internal sealed record HyperparametersRequest(JsonElement? NEpochs, JsonElement? BatchSize, JsonElement? LearningRateMultiplier, JsonElement? Beta);
