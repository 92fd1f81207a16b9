namespace FinCoach.Simulator.Chats;

/// <summary>What a person sends.</summary>
internal enum IncomingKind
{
    Text,
    Photo,
    Voice,
    Sticker,
    Document,
    Location,
    Contact,
}
