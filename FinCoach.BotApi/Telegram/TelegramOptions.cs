using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.Options;

namespace FinCoach.BotApi.Telegram;

/// <summary>How updates come in.</summary>
public enum TelegramMode
{
    /// <summary>No bot: the web chat alone.</summary>
    Off,

    /// <summary>We ask Telegram; needs no public address.</summary>
    Polling,

    /// <summary>Telegram calls <c>POST /telegram/webhook</c>.</summary>
    Webhook,
}

/// <summary>The Telegram bot. Without a token everything else works.</summary>
public sealed class TelegramOptions
{
    public const string SectionName = "Telegram";

    public const string DefaultApi = "https://api.telegram.org";

    /// <summary>From @BotFather: <c>123456:AA…</c>.</summary>
    public string? BotToken { get; set; }

    /// <summary>What Telegram sends back in its secret-token header: 1–256 of A–Z a–z 0–9 _ -.</summary>
    [RegularExpression("^[A-Za-z0-9_-]{1,256}$")]
    public string? WebhookSecret { get; set; }

    /// <summary>Public HTTPS address of <c>/telegram/webhook</c>; when given it is registered at start.</summary>
    public Uri? WebhookUrl { get; set; }

    /// <summary>The Bot API server; another one in tests and demos.</summary>
    public Uri ApiBaseAddress { get; set; } = new(DefaultApi);

    /// <summary>Default off.</summary>
    public TelegramMode Mode { get; set; } = TelegramMode.Off;

    /// <summary>How long Telegram holds one poll open. Default 25 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:50")]
    public TimeSpan LongPoll { get; set; } = TimeSpan.FromSeconds(25);

    /// <summary>The number in front of the token's colon; 0 without a bot.</summary>
    public long BotId => BotToken is { } token && long.TryParse(token.Split(':')[0], CultureInfo.InvariantCulture, out var id) ? id : 0;
}

[OptionsValidator]
internal sealed partial class TelegramOptionsValidator : IValidateOptions<TelegramOptions>;

/// <summary>A mode needs what it works with.</summary>
internal sealed class TelegramModeValidator : IValidateOptions<TelegramOptions>
{
    public ValidateOptionsResult Validate(string? name, TelegramOptions options) => options switch
    {
        { Mode: TelegramMode.Off } => ValidateOptionsResult.Success,
        { BotId: 0 } => ValidateOptionsResult.Fail(
            $"Telegram:Mode is {options.Mode}, but Telegram:BotToken is not a token (123456:AA…). Ask @BotFather for one, or set Telegram:Mode to off."),
        { Mode: TelegramMode.Webhook, WebhookSecret: null or "" } => ValidateOptionsResult.Fail(
            "Telegram:Mode is Webhook, but Telegram:WebhookSecret is empty: choose one and give the same to setWebhook."),
        _ => ValidateOptionsResult.Success,
    };
}
