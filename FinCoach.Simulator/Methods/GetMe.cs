using FinCoach.Simulator.Chats;

namespace FinCoach.Simulator.Methods;

internal sealed class GetMe(Bot bot) : IBotMethod
{
    public string Name => "getMe";

    public ValueTask<MethodAnswer> CallAsync(MethodCall call, CancellationToken ct) => new(MethodAnswer.Ok(
        bot.Self with { CanJoinGroups = true, CanReadAllGroupMessages = false, SupportsInlineQueries = false }));
}
