using System.Text.Json;
using FinCoach.LocalModel.Wire;

namespace FinCoach.LocalModel.FineTuning;

/// <summary>What a request for a job must be, apart from its model and files.</summary>
internal static class JobRules
{
    public const string Supervised = "supervised";
    public const string Dpo = "dpo";

    private const int LongestSuffix = 64;
    private const int MostPairs = 16;
    private const int LongestKey = 64;
    private const int LongestValue = 512;

    /// <summary>The method and its settings.</summary>
    /// <exception cref="ApiErrorException">400 with the parameter at fault.</exception>
    public static (string Method, Hyperparameters Settings) Check(JobRequest request)
    {
        Suffix(request.Suffix);
        Metadata(request.Metadata);
        Require(request.Seed is null or (>= 0 and <= int.MaxValue), "Invalid 'seed': it must be between 0 and 2147483647.", "seed");
        Require(
            request.Integrations is null or { ValueKind: JsonValueKind.Null } || request.Integrations is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 0,
            "This server has no integrations: leave 'integrations' out.", "integrations");
        var method = request.Method?.Type ?? Supervised;
        return method switch
        {
            Supervised => (method, Hyperparameters.Of(
                request.Method?.Supervised?.Hyperparameters ?? request.Hyperparameters,
                request.Method?.Supervised is null ? "hyperparameters" : "method.supervised.hyperparameters")),
            Dpo => (method, Hyperparameters.Of(request.Method?.Dpo?.Hyperparameters, "method.dpo.hyperparameters")),
            "reinforcement" => throw Refused("This server trains by 'supervised' and 'dpo'; it has no graders for 'reinforcement'.", "method.type"),
            _ => throw Refused($"Invalid value: '{method}'. Supported values are: 'supervised', 'dpo', and 'reinforcement'.", "method.type"),
        };
    }

    private static void Suffix(string? suffix) => Require(
        suffix is null or { Length: > 0 and <= LongestSuffix },
        $"Invalid 'suffix': it must have 1 to {LongestSuffix} characters.", "suffix");

    private static void Metadata(IReadOnlyDictionary<string, string?>? metadata) => Require(
        metadata is null || (metadata.Count <= MostPairs && metadata.All(p => p.Key.Length <= LongestKey && p.Value is { Length: <= LongestValue })),
        $"Invalid 'metadata': at most {MostPairs} pairs, keys up to {LongestKey} and values up to {LongestValue} characters.", "metadata");

    private static void Require(bool ok, string message, string param)
    {
        if (!ok)
        {
            throw Refused(message, param);
        }
    }

    private static ApiErrorException Refused(string message, string param) => new(ApiError.Invalid(message, param));
}
