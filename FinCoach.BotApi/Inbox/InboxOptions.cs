using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FinCoach.BotApi.Inbox;

/// <summary>How incoming messages are worked off.</summary>
public sealed class InboxOptions
{
    public const string SectionName = "Inbox";

    /// <summary>People answered side by side in this replica. Default 8, 1 to 64.</summary>
    [Range(1, 64)]
    public int Workers { get; set; } = 8;

    /// <summary>How long a message is one worker's before another may take it over (real time). Default 60 s.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "00:10:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often an idle replica looks without being woken (real time). Default 500 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00.020", "00:01:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Attempts before the person gets a plain apology and the update counts as failed. Default 5.</summary>
    [Range(1, 20)]
    public int Attempts { get; set; } = 5;

    /// <summary>Messages of one person that are answered within a minute (product time). Default 60, 1 to 10,000.</summary>
    [Range(1, 10_000)]
    public int PerMinute { get; set; } = 60;
}

[OptionsValidator]
internal sealed partial class InboxOptionsValidator : IValidateOptions<InboxOptions>;
