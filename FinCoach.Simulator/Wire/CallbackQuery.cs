namespace FinCoach.Simulator.Wire;

/// <summary>https://core.telegram.org/bots/api#callbackquery</summary>
internal sealed record CallbackQuery(string Id, User From, Message Message, string ChatInstance, string Data);
