using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FinCoach.BotApi.Chat;

/// <summary>The key under which the dashboard signs whose browser it speaks for.</summary>
public sealed class PersonOptions
{
    public const string SectionName = "PersonAssertion";

    /// <summary>At least 16 characters, the same in the dashboard. The AppHost generates it.</summary>
    [Required, MinLength(16)]
    public required string Key { get; set; }
}

[OptionsValidator]
internal sealed partial class PersonOptionsValidator : IValidateOptions<PersonOptions>;
