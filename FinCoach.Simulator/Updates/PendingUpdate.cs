namespace FinCoach.Simulator.Updates;

/// <summary>An update that the bot has not confirmed yet.</summary>
/// <param name="Lane">Updates of one lane (a chat; 0 for none) are delivered to a webhook one after another.</param>
/// <param name="Json">The whole update as it goes over the wire.</param>
internal sealed record PendingUpdate(int Id, string Type, long Lane, string Json)
{
    /// <summary>A repeat stays until it was handed out once, although its id is below the confirmed offset.</summary>
    public bool IsRepeat { get; init; }
}
