using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FinCoach.Simulator;

/// <summary>How the simulated Bot API server behaves.</summary>
public sealed class SimulatorOptions
{
    public const string SectionName = "Simulator";

    /// <summary>
    /// The only token that is answered; others get 401. The number before the colon is the bot's id. It opens nothing
    /// outside this process, so unlike a real token it has a default.
    /// </summary>
    [Required, RegularExpression("^[0-9]{1,12}:[A-Za-z0-9_-]+$")]
    public string BotToken { get; set; } = "4242:simulated";

    /// <summary>What getMe answers as username. Default gus_simulado_bot.</summary>
    [Required, RegularExpression("^[A-Za-z0-9_]{5,32}$")]
    public string BotUsername { get; set; } = "gus_simulado_bot";

    /// <summary>
    /// First update_id and message_id. By default taken from the real clock, so that a restarted simulator goes on
    /// above the ids that bots have seen already: a bot drops an update_id that it knows.
    /// </summary>
    [Range(1, int.MaxValue / 2)]
    public int? FirstId { get; set; }

    /// <summary>Pause before the first repeated delivery to a webhook; doubles up to 64 times this. Default 1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan WebhookRetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a webhook may take to answer. Default 60 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan WebhookTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Calls of the bot kept for reading back; older ones are forgotten. Default 50,000.</summary>
    [Range(1, 1_000_000)]
    public int CallsKept { get; set; } = 50_000;

    /// <summary>The bot's id: the number before the colon of its token.</summary>
    public long BotId => long.Parse(BotToken.AsSpan(0, BotToken.IndexOf(':', StringComparison.Ordinal)),
        System.Globalization.CultureInfo.InvariantCulture);
}

[OptionsValidator]
internal sealed partial class SimulatorOptionsValidator : IValidateOptions<SimulatorOptions>;
