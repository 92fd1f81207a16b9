namespace FinCoach.Simulator.Wire;

/// <summary>https://core.telegram.org/bots/api#chat</summary>
internal sealed record Chat(long Id, string Type, string? Title = null, string? Username = null, string? FirstName = null);
