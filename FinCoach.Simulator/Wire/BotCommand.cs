namespace FinCoach.Simulator.Wire;

/// <summary>https://core.telegram.org/bots/api#botcommand</summary>
internal sealed record BotCommand(string Command, string Description);
