namespace FinCoach.Simulator.Chats;

/// <summary>What a person sends.</summary>
public enum IncomingKind
{
    Text,
    Photo,
    Voice,
    Sticker,
    Document,
    Location,
    Contact,
}
