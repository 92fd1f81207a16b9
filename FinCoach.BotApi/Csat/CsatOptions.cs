using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FinCoach.BotApi.Csat;

/// <summary>How often people are asked for stars.</summary>
public sealed class CsatOptions
{
    public const string SectionName = "Csat";

    /// <summary>One turn in this many, by the request's own id; never twice in a day. 0 never asks. Default 4.</summary>
    [Range(0, 1000)]
    public int OneIn { get; set; } = 4;
}

[OptionsValidator]
internal sealed partial class CsatOptionsValidator : IValidateOptions<CsatOptions>;
