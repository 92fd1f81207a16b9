using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FinCoach.Trainer.Knowledge;

/// <summary>The corpus that this service keeps served.</summary>
public sealed class KnowledgeOptions
{
    public const string SectionName = "Knowledge";

    /// <summary>A folder as <c>knowledge/</c>, brought in when the service starts. Default none: documents come by <c>ingest</c> alone.</summary>
    [StringLength(1024)]
    public string? Folder { get; set; }
}

[OptionsValidator]
internal sealed partial class KnowledgeOptionsValidator : IValidateOptions<KnowledgeOptions>;
