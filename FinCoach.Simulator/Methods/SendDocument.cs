using System.Globalization;
using FinCoach.Simulator.Chats;
using FinCoach.Simulator.Wire;

namespace FinCoach.Simulator.Methods;

internal sealed class SendDocument(Bot bot, IdSequence ids) : IBotMethod
{
    private const int LongestCaption = 1024;
    private const string Attached = "attach://";

    public string Name => "sendDocument";

    public ValueTask<MethodAnswer> CallAsync(MethodCall call, CancellationToken ct)
    {
        var (caption, refusal) = FormattedText.Read(call.Text("caption") ?? "", call.Text("parse_mode"));
        if (refusal is not null || caption.Length > LongestCaption)
        {
            return new(refusal ?? Refusal.CaptionTooLong);
        }

        // The file is in the part "document", in a part that "attach://name" points to, or known already by its id.
        var text = call.Text("document");
        var part = text?.StartsWith(Attached, StringComparison.Ordinal) == true ? text[Attached.Length..] : "document";
        var fileId = text ?? "";
        if (call.Files.TryGetValue(part, out var file))
        {
            if (file.Content.Length == 0)
            {
                return new(Refusal.FileEmpty);
            }

            fileId = string.Create(CultureInfo.InvariantCulture, $"sim-file-{ids.NextMessage()}");
        }
        else if (!bot.Files.TryGetValue(fileId, out file))
        {
            return new(Refusal.DocumentMissing);
        }

        var document = new Document(fileId, fileId + "-u", file.Name, file.ContentType, file.Content.Length);
        var answer = bot.Send(call, blank => blank with { Document = document, Caption = caption.Length == 0 ? null : caption });
        if (answer.Refusal is null)
        {
            bot.Files[fileId] = file;
        }

        return new(answer);
    }
}
