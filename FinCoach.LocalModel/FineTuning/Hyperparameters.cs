using System.Text.Json;
using FinCoach.LocalModel.Wire;

namespace FinCoach.LocalModel.FineTuning;

/// <summary>Checked settings of a training; null is "auto".</summary>
internal sealed record Hyperparameters(int? NEpochs, int? BatchSize, double? LearningRateMultiplier, double? Beta)
{
    private const string Auto = "auto";
    private const int MostEpochs = 50;
    private const int LargestBatch = 256;
    private const double LargestBeta = 2;

    /// <exception cref="ApiErrorException">400 with the parameter at fault.</exception>
    public static Hyperparameters Of(HyperparametersRequest? request, string path) => new(
        Whole(request?.NEpochs, path + ".n_epochs", MostEpochs),
        Whole(request?.BatchSize, path + ".batch_size", LargestBatch),
        Positive(request?.LearningRateMultiplier, path + ".learning_rate_multiplier", null),
        Positive(request?.Beta, path + ".beta", LargestBeta));

    /// <summary>As the wire shows them.</summary>
    public Dictionary<string, object> ToWire(bool withBeta)
    {
        var shown = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["n_epochs"] = (object?)NEpochs ?? Auto,
            ["batch_size"] = (object?)BatchSize ?? Auto,
            ["learning_rate_multiplier"] = (object?)LearningRateMultiplier ?? Auto,
        };
        if (withBeta)
        {
            shown["beta"] = (object?)Beta ?? Auto;
        }

        return shown;
    }

    private static int? Whole(JsonElement? value, string path, int most) => value switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } text when text.GetString() == Auto => null,
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var whole) && whole >= 1 && whole <= most => whole,
        _ => throw Refused($"Invalid '{path}': expected 'auto' or an integer between 1 and {most}.", path),
    };

    private static double? Positive(JsonElement? value, string path, double? most) => value switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } text when text.GetString() == Auto => null,
        { ValueKind: JsonValueKind.Number } number when number.GetDouble() > 0 && number.GetDouble() <= (most ?? double.MaxValue) => number.GetDouble(),
        _ => throw Refused(
            most is null ? $"Invalid '{path}': expected 'auto' or a number over 0." : $"Invalid '{path}': expected 'auto' or a number over 0, at most {most}.", path),
    };

    private static ApiErrorException Refused(string message, string param) => new(ApiError.Invalid(message, param));
}
