using FinCoach.Data.App;

namespace FinCoach.BotApi.Inbox;

/// <summary>An update on its way into the inbox: already masked, not yet stored.</summary>
/// <param name="BotId">The bot that received it; 0 on the web.</param>
/// <param name="UpdateId">The channel's own id, which makes redelivery harmless.</param>
/// <param name="PersonKey"><c>telegram:123</c>; one message of a person is worked on at a time.</param>
/// <param name="Ordinal">Order within the person.</param>
/// <param name="Payload">Masked JSON of the channel; null when the update is only recorded.</param>
/// <param name="Masks">Sidecar of <see cref="IngressMask"/>; null when nothing was masked.</param>
internal sealed record IncomingUpdate(
    Channel Channel,
    long BotId,
    long UpdateId,
    string PersonKey,
    long Ordinal,
    string? Payload,
    string? Masks,
    Guid RequestId,
    string? Traceparent);
