using FinCoach.Simulator.Chats;

namespace FinCoach.Simulator.Methods;

internal sealed class SendMessage(Bot bot) : IBotMethod
{
    /// <summary>UTF-16 units, after the marks of the parse_mode are taken out.</summary>
    public const int LongestText = 4096;

    public string Name => "sendMessage";

    public ValueTask<MethodAnswer> CallAsync(MethodCall call, CancellationToken ct)
    {
        var (text, refusal) = ReadText(call);
        return new(refusal is null ? bot.Send(call, blank => blank with { Text = text }) : refusal);
    }

    public static (string Text, Refusal? Refusal) ReadText(MethodCall call)
    {
        var (text, refusal) = FormattedText.Read(call.Text("text") ?? "", call.Text("parse_mode"));
        return refusal is not null ? (text, refusal)
            : string.IsNullOrWhiteSpace(text) ? (text, Refusal.TextEmpty)
            : text.Length > LongestText ? (text, Refusal.TextTooLong)
            : (text, null);
    }
}
