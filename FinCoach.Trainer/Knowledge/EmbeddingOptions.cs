using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FinCoach.Trainer.Knowledge;

/// <summary>The OpenAI-compatible server that embeds chunks.</summary>
public sealed class EmbeddingOptions
{
    public const string SectionName = "OpenAI";

    /// <summary>Base address, <c>/v1</c> included. Without one, knowledge is found by its words alone.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The key of that server; LocalModel needs none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Default <c>text-embedding-3-large</c>, which LocalModel answers with its own.</summary>
    [Required, StringLength(128)]
    public string EmbeddingModel { get; set; } = "text-embedding-3-large";

    /// <summary>Texts of one call, 1 to 256. Default 64: some tens of thousands of tokens, under every server's limit.</summary>
    [Range(1, 256)]
    public int EmbeddingBatch { get; set; } = 64;

    /// <summary>How long one call may take. Default 60 s, 1 s to 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan EmbeddingTimeout { get; set; } = TimeSpan.FromSeconds(60);
}

[OptionsValidator]
internal sealed partial class EmbeddingOptionsValidator : IValidateOptions<EmbeddingOptions>;
