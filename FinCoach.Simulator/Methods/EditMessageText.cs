using FinCoach.Simulator.Chats;

namespace FinCoach.Simulator.Methods;

internal sealed class EditMessageText(Edit edit) : IBotMethod
{
    public string Name => "editMessageText";

    public ValueTask<MethodAnswer> CallAsync(MethodCall call, CancellationToken ct)
    {
        var (text, refusal) = SendMessage.ReadText(call);
        return new(refusal is null ? edit.Apply(call, message => message.Text is null ? null : message with { Text = text }) : refusal);
    }
}
