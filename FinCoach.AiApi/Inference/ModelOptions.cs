using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FinCoach.AiApi.Inference;

/// <summary>The OpenAI-compatible server that is asked, and for how long.</summary>
public sealed class ModelOptions
{
    public const string SectionName = "OpenAI";

    /// <summary>Base address of the server, <c>/v1</c> included: LocalModel's, OpenAI's, or a compatible one's.</summary>
    [Required]
    public required Uri Endpoint { get; set; }

    /// <summary>The key of that server; LocalModel needs none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Default <c>gpt-4o-mini</c>, which LocalModel answers with <c>gus-local-1</c>.</summary>
    [Required, StringLength(128)]
    public string ChatModel { get; set; } = "gpt-4o-mini";

    /// <summary>Default <c>omni-moderation-latest</c>.</summary>
    [Required, StringLength(128)]
    public string ModerationModel { get; set; } = "omni-moderation-latest";

    /// <summary>How long one call may take. Default 8 s, 100 ms to 2 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:02:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>How long a reply may take with its repair and moderation. Default 15 s, 100 ms to 5 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00")]
    public TimeSpan ReplyBudget { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Tokens of one reply at most, 16 to 4,096. Default 500.</summary>
    [Range(16, 4096)]
    public int MaxOutputTokens { get; set; } = 500;

    /// <summary>Variety of phrasing, 0 to 1. Default 0.4.</summary>
    [Range(0.0, 1.0)]
    public float Temperature { get; set; } = 0.4f;

    /// <summary>Ask the chat model when the NLU is unsure. Only for servers whose structured output understands. Default false.</summary>
    public bool NluFallback { get; set; }

    /// <summary>Under this confidence the NLU is unsure, 0 to 1. Default 0.45.</summary>
    [Range(0.0, 1.0)]
    public double NluConfidenceFloor { get; set; } = 0.45;
}

[OptionsValidator]
internal sealed partial class ModelOptionsValidator : IValidateOptions<ModelOptions>;
