using System.Globalization;
using System.Text;
using System.Text.Json;
using FinCoach.Domain.Replies;
using FinCoach.Domain.Style;

namespace FinCoach.Domain.Prompting;

/// <summary>
/// Writes a reply request in the format <c>gus-context-1</c>. Run-time requests and training rows both come from here, so what is
/// trained is what is served. Every value is JSON on a line of its own: no text of a person or passage can pass for another line.
/// </summary>
public static class ContextBuilder
{
    /// <summary>The version that this builder writes.</summary>
    public const string Version = ContextFormat.Version;

    /// <summary>The prompt of a request. Lone surrogates become U+FFFD; <see cref="ReplyRequest.ModelVersion"/> is no part of it.</summary>
    public static Prompt Build(ReplyRequest request)
    {
        var style = StyleLine.For(request.Intensity, request.Tone, request.UserState.Flags);
        var user = new StringBuilder()
            .Append(Version).Append('\n')
            .Append(ContextFormat.Intensity).Append(request.Intensity.ToString(CultureInfo.InvariantCulture))
            .Append(ContextFormat.Tone).Append(JsonNamingPolicy.SnakeCaseLower.ConvertName(request.Tone.ToString()))
            .Append(ContextFormat.Locale).Append(Json(SpanishText.Whole(request.Locale))).Append('\n')
            .Append(ContextFormat.Style).Append(Json(style.Instruction)).Append('\n');
        if (!IsEmpty(request.UserState))
        {
            user.Append(ContextFormat.State).Append(Json(request.UserState)).Append('\n');
        }

        foreach (var fact in request.Facts)
        {
            user.Append(ContextFormat.Fact).Append(Json(fact)).Append('\n');
        }

        foreach (var passage in request.Context)
        {
            user.Append(ContextFormat.Passage).Append(Json(passage)).Append('\n');
        }

        user.Append(ContextFormat.Message).Append(Json(request.Text));
        return new Prompt(Version, PromptTexts.GusContext1System, user.ToString());
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, ContextFormat.Json)
        // JSON allows these unescaped, and readers of lines take them for line ends.
        .Replace("\u2028", "\\u2028", StringComparison.Ordinal)
        .Replace("\u2029", "\\u2029", StringComparison.Ordinal)
        .Replace("\u0085", "\\u0085", StringComparison.Ordinal);

    private static bool IsEmpty(UserState state) =>
        state is { SessionTurns: 0, Budgets.Count: 0, Goals.Count: 0, Flags.Count: 0 };
}
