using System.Text.Json;
using FinCoach.Domain.Prompting;
using FinCoach.Domain.Replies;
using FinCoach.LocalModel.Moderation;
using FinCoach.LocalModel.Phrasing;

namespace FinCoach.LocalModel.Chat;

/// <summary>
/// The local chat and moderation models without their server, for offline evaluation. Thread-safe; the same request gives
/// the same words.
/// </summary>
public static class InProcessModel
{
    private static readonly GusModel s_chat = new(new Composer(PhraseBook.BuiltIn), new FirstCandidate());
    private static readonly Moderator s_moderation = new(Lexicon.BuiltIn);

    /// <summary>What <c>gus-local-1</c> says to a request in the format of <see cref="ContextBuilder"/>.</summary>
    public static string Reply(ReplyRequest request)
    {
        var prompt = ContextBuilder.Build(request);
        return s_chat.Answer([Message("system", prompt.System), Message("user", prompt.User)], seed: 0, count: 1)[0];
    }

    /// <summary>Whether some category of moderation is over its threshold.</summary>
    public static bool IsFlagged(string text) => s_moderation.Score(text).Values.Any(score => score >= Moderator.Threshold);

    private static ChatMessage Message(string role, string text) => new(role, JsonSerializer.SerializeToElement(text));
}
