using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FinCoach.BotApi.Ai;

/// <summary>How long a person waits for AiApi before they get the plain answer.</summary>
public sealed class AiApiOptions
{
    public const string SectionName = "AiApi";

    /// <summary>Default 3 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:00:30")]
    public TimeSpan ParseTimeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Default 20 s: AiApi itself gives up sooner.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:02:00")]
    public TimeSpan ReplyTimeout { get; set; } = TimeSpan.FromSeconds(20);
}

[OptionsValidator]
internal sealed partial class AiApiOptionsValidator : IValidateOptions<AiApiOptions>;
