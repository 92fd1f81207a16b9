using FinCoach.Simulator.Chats;

namespace FinCoach.Simulator.Methods;

internal sealed class GetMyCommands(Bot bot) : IBotMethod
{
    public string Name => "getMyCommands";

    public ValueTask<MethodAnswer> CallAsync(MethodCall call, CancellationToken ct) => new(MethodAnswer.Ok(bot.Commands));
}
