using FinCoach.Simulator.Chats;

namespace FinCoach.Simulator.Methods;

internal sealed class SendChatAction(Bot bot) : IBotMethod
{
    private static readonly HashSet<string> Actions = new(StringComparer.Ordinal)
    {
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
        "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    };

    public string Name => "sendChatAction";

    public ValueTask<MethodAnswer> CallAsync(MethodCall call, CancellationToken ct)
    {
        var (_, refusal) = bot.Reach(call);
        return new(refusal is not null ? refusal
            : Actions.Contains(call.Text("action") ?? "") ? MethodAnswer.True
            : Refusal.ActionInvalid);
    }
}
