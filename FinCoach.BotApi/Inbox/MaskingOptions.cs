using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FinCoach.BotApi.Inbox;

/// <summary>The key that digests of masked values are made with; whoever lacks it cannot test guesses against them.</summary>
public sealed class MaskingOptions
{
    public const string SectionName = "Masking";

    /// <summary>At least 16 characters. The AppHost generates it.</summary>
    [Required, MinLength(16)]
    public required string Key { get; set; }
}

[OptionsValidator]
internal sealed partial class MaskingOptionsValidator : IValidateOptions<MaskingOptions>;
