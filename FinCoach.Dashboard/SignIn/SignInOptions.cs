using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FinCoach.Dashboard.SignIn;

/// <summary>The one-time link to the admin pages.</summary>
public sealed class SignInOptions
{
    public const string SectionName = "Dashboard";

    /// <summary>Token of the link, at least 16 characters; the AppHost makes one per run. Null: no link works.</summary>
    [MinLength(16)]
    public string? SignInToken { get; set; }
}

[OptionsValidator]
internal sealed partial class SignInOptionsValidator : IValidateOptions<SignInOptions>;
