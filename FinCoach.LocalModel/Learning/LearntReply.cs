using System.Globalization;

namespace FinCoach.LocalModel.Learning;

/// <summary>One way of speaking that a tuned model holds, with how often it was read.</summary>
/// <param name="Words">Tokens, joined by spaces.</param>
/// <param name="Template">The phrasing, when it may be said again.</param>
/// <param name="Weight">Negative for what is not to be said.</param>
internal sealed record LearntReply(SpeechStyle Style, string Words, string? Template, double Weight)
{
    /// <summary>The tokens.</summary>
    public string[] Tokens => Words.Split(' ');

    public static string Join(IReadOnlyList<string> tokens) => string.Join(' ', tokens);

    /// <summary>What tells two apart.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Style.Key:x}|{Template}|{Words}");
}
