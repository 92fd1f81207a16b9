using FinCoach.Simulator.Chats;

namespace FinCoach.Simulator.Methods;

internal sealed class DeleteMessage(Bot bot) : IBotMethod
{
    public string Name => "deleteMessage";

    public ValueTask<MethodAnswer> CallAsync(MethodCall call, CancellationToken ct)
    {
        var (chat, refusal) = bot.Reach(call);
        if (refusal is not null)
        {
            return new(refusal);
        }

        var deleted = chat!.Change(call.Integer("message_id") ?? 0, old => old with { Deleted = true });
        return new(deleted is null ? Refusal.DeleteNotFound : MethodAnswer.True);
    }
}
