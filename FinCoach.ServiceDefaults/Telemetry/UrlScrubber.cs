using System.Diagnostics;
using OpenTelemetry;

namespace FinCoach.ServiceDefaults.Telemetry;

/// <summary>
/// Keeps secrets out of span attributes: queries are dropped and a bot token in a path is replaced.
/// Raw: <c>https://api.telegram.org/bot123456:AAF…/sendMessage?x=1</c> → <c>https://api.telegram.org/bot***/sendMessage</c>.
/// </summary>
/// <remarks>Aspire turns the SDK's own query redaction off in Development, hence our own processor.</remarks>
public sealed class UrlScrubber : BaseProcessor<Activity>
{
    private static readonly string[] UrlTags = ["url.full", "url.path", "http.url", "http.target", "url.query"];

    public override void OnEnd(Activity data)
    {
        foreach (var tag in UrlTags)
        {
            if (data.GetTagItem(tag) is string url)
            {
                data.SetTag(tag, tag == "url.query" ? null : Scrub(url));
            }
        }

        data.DisplayName = Scrub(data.DisplayName);
    }

    /// <summary>The URL without its query and without a bot token.</summary>
    public static string Scrub(string url)
    {
        var query = url.IndexOf('?', StringComparison.Ordinal);
        var text = query < 0 ? url : url[..query];
        var bot = text.IndexOf("/bot", StringComparison.Ordinal);
        if (bot < 0)
        {
            return text;
        }

        var start = bot + "/bot".Length;
        var end = text.IndexOf('/', start);
        end = end < 0 ? text.Length : end;

        // "/bot-api/x" is a path of ours; a token is digits, a colon (or its escape) and a secret.
        return end > start && char.IsAsciiDigit(text[start]) ? string.Concat(text.AsSpan(0, start), "***", text.AsSpan(end)) : text;
    }
}
