using FinCoach.Domain.Json;
using System.Text.Json;

namespace FinCoach.BotApi.Outbox;

/// <summary>What goes out to a person, whatever the channel.</summary>
/// <param name="Kind"><c>reply</c>, <c>notice</c>, <c>question</c>, or <c>nudge</c> for what nobody asked for just now.</param>
/// <param name="Buttons">Rows of buttons; null when there are none.</param>
/// <param name="Document">What file goes with it, by name; null for none.</param>
/// <param name="AnswerCallback">Telegram's callback to acknowledge, so that the button stops spinning.</param>
internal sealed record OutboundMessage(
    string Kind,
    string? Text,
    IReadOnlyList<IReadOnlyList<Button>>? Buttons = null,
    string? AnswerCallback = null,
    string? Document = null)
{
    /// <summary>The <see cref="Document"/> that is everything Gus has of the person, made when it is sent: no copy rests in the outbox.</summary>
    public const string OwnData = "own_data";

    public const string Reply = "reply";
    public const string Notice = "notice";
    public const string Question = "question";

    /// <summary>A summary or a reminder: it keeps the quiet hours, and nothing waits behind it.</summary>
    public const string Nudge = "nudge";

    public string ToJson() => JsonSerializer.Serialize(this, DomainJson.Options);

    public static OutboundMessage Parse(string json) =>
        JsonSerializer.Deserialize<OutboundMessage>(json, DomainJson.Options)
        ?? throw new InvalidOperationException("An outbox row holds no message.");
}

/// <summary>A button: what it says and what pressing it sends (64 bytes at most in Telegram).</summary>
internal sealed record Button(string Text, string Data);
