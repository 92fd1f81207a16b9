using FinCoach.Simulator.Wire;

namespace FinCoach.Simulator.Chats;

/// <summary>A message as it stands in a chat now.</summary>
/// <param name="Edits">How often it was edited after sending.</param>
internal sealed record Entry(Message Message, bool FromBot, int Edits = 0, bool Deleted = false)
{
    /// <summary>The reply keyboard or its removal that came with the message, as sent; inline keyboards are in the message.</summary>
    public System.Text.Json.JsonElement? Keyboard { get; init; }
}
