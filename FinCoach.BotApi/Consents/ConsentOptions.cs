using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FinCoach.BotApi.Consents;

/// <summary>What the consent notice must name.</summary>
public sealed class ConsentOptions
{
    public const string SectionName = "Consent";

    /// <summary>The model provider and its country, <c>OpenAI (Estados Unidos)</c>; null with LocalModel.</summary>
    [MaxLength(128)]
    public string? ModelProvider { get; set; }
}

[OptionsValidator]
internal sealed partial class ConsentOptionsValidator : IValidateOptions<ConsentOptions>;
