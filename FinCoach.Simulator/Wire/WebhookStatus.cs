namespace FinCoach.Simulator.Wire;

/// <summary>https://core.telegram.org/bots/api#webhookinfo</summary>
internal sealed record WebhookStatus(string Url, bool HasCustomCertificate, int PendingUpdateCount)
{
    public long? LastErrorDate { get; init; }

    public string? LastErrorMessage { get; init; }

    public int? MaxConnections { get; init; }

    public IReadOnlyList<string>? AllowedUpdates { get; init; }
}
