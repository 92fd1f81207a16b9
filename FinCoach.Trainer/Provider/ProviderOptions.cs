using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FinCoach.Trainer.Provider;

/// <summary>The server that trains: LocalModel, OpenAI, or whoever speaks its wire.</summary>
public sealed class ProviderOptions
{
    public const string SectionName = "OpenAI";

    /// <summary>Base address, <c>/v1</c> included. Not set: only <c>gus-nlu</c> can be trained.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The key of that server; LocalModel needs none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>How long one call about training may take, uploads included. Default 60 s, 100 ms to 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00")]
    public TimeSpan TrainingCallTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Who that is, for <c>ml.model_versions.provider</c>.</summary>
    internal string Name => Endpoint?.Host switch
    {
        null => "none",
        "api.openai.com" => "openai",
        var host when host.EndsWith(".azure.com", StringComparison.OrdinalIgnoreCase) => "azure",
        var host when host.Contains("nebius", StringComparison.OrdinalIgnoreCase) => "nebius",
        "localhost" or "local-model" => "local",
        _ when Endpoint.IsLoopback => "local",
        _ => "compatible",
    };
}

[OptionsValidator]
internal sealed partial class ProviderOptionsValidator : IValidateOptions<ProviderOptions>;
