using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FinCoach.Dashboard.Chat;

/// <summary>The key under which we tell BotApi whose browser we speak for.</summary>
public sealed class PersonOptions
{
    public const string SectionName = "PersonAssertion";

    /// <summary>At least 16 characters, the same in BotApi. The AppHost generates it.</summary>
    [Required, MinLength(16)]
    public required string Key { get; set; }
}

[OptionsValidator]
internal sealed partial class PersonOptionsValidator : IValidateOptions<PersonOptions>;
