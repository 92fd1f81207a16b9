using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FinCoach.Data.Retrieval;

/// <summary>The OpenAI-compatible server that embeds questions.</summary>
public sealed class QuestionEmbeddingOptions
{
    public const string SectionName = "OpenAI";

    /// <summary>Base address, <c>/v1</c> included. Without one, knowledge is found by its words alone.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The key of that server; LocalModel needs none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>The model that chunks were embedded with. Default <c>text-embedding-3-large</c>, which LocalModel answers with its own.</summary>
    [Required, StringLength(128)]
    public string EmbeddingModel { get; set; } = "text-embedding-3-large";

    /// <summary>How long a question's embedding may take before words alone decide. Default 1.5 s, 20 ms to 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.020", "00:00:30")]
    public TimeSpan QuestionEmbeddingTimeout { get; set; } = TimeSpan.FromSeconds(1.5);
}

[OptionsValidator]
internal sealed partial class QuestionEmbeddingOptionsValidator : IValidateOptions<QuestionEmbeddingOptions>;
