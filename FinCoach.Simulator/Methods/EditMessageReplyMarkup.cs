using FinCoach.Simulator.Chats;

namespace FinCoach.Simulator.Methods;

internal sealed class EditMessageReplyMarkup(Edit edit) : IBotMethod
{
    public string Name => "editMessageReplyMarkup";

    public ValueTask<MethodAnswer> CallAsync(MethodCall call, CancellationToken ct) => new(edit.Apply(call, message => message));
}
