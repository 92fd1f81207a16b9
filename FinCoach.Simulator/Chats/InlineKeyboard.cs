using System.Text;
using System.Text.Json;
using FinCoach.Simulator.Methods;

namespace FinCoach.Simulator.Chats;

/// <summary>Reads and judges reply_markup.</summary>
internal static class InlineKeyboard
{
    // https://core.telegram.org/bots/api#inlinekeyboardbutton: "callback_data: ... 1-64 bytes".
    private const int LongestCallbackData = 64;

    private static readonly string[] Actions =
    [
        "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
    ];

    /// <summary>The markup of a call: absent, readable, or the reason of refusal.</summary>
    public static (JsonElement? Markup, Refusal? Refusal) Read(MethodCall call)
    {
        var markup = call.Structure("reply_markup", out var present);
        if (!present)
        {
            return (null, null);
        }

        if (markup is not { ValueKind: JsonValueKind.Object } sent)
        {
            return (null, Refusal.MarkupUnparsable);
        }

        return sent.TryGetProperty("inline_keyboard", out var rows) ? (sent, Judge(rows)) : (sent, null);
    }

    public static bool IsInline(JsonElement? markup) =>
        markup is { ValueKind: JsonValueKind.Object } sent && sent.TryGetProperty("inline_keyboard", out _);

    /// <summary>callback_data of the button with this data or this label, else null.</summary>
    public static string? FindData(JsonElement? markup, string? data, string? label) =>
        !IsInline(markup)
            ? null
            : markup!.Value.GetProperty("inline_keyboard").EnumerateArray()
                .SelectMany(row => row.EnumerateArray())
                .Where(b => (data is not null && Text(b, "callback_data") == data) || (label is not null && Text(b, "text") == label))
                .Select(b => Text(b, "callback_data"))
                .FirstOrDefault();

    private static Refusal? Judge(JsonElement rows)
    {
        if (rows.ValueKind != JsonValueKind.Array || rows.EnumerateArray().Any(r => r.ValueKind != JsonValueKind.Array))
        {
            return Refusal.MarkupUnparsable;
        }

        return rows.EnumerateArray().SelectMany(r => r.EnumerateArray()).Select(JudgeButton).FirstOrDefault(r => r is not null);
    }

    private static Refusal? JudgeButton(JsonElement button)
    {
        if (string.IsNullOrWhiteSpace(Text(button, "text")) || Actions.Count(a => button.TryGetProperty(a, out _)) != 1)
        {
            return Refusal.KeyboardUnparsable;
        }

        return Text(button, "callback_data") is { } data && Encoding.UTF8.GetByteCount(data) is < 1 or > LongestCallbackData
            ? Refusal.ButtonDataInvalid
            : null;
    }

    private static string? Text(JsonElement button, string name) =>
        button.ValueKind == JsonValueKind.Object && button.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
