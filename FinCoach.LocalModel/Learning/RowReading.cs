using FinCoach.Domain.Prompting;
using FinCoach.Domain.Replies;
using FinCoach.LocalModel.Text;

namespace FinCoach.LocalModel.Learning;

/// <summary>Makes a training row of a prompt and the reply to it.</summary>
internal static class RowReading
{
    // Shorter words name nobody.
    private const int ShortestName = 4;

    /// <param name="user">The user message; in our format it brings its facts and style.</param>
    /// <param name="reply">What the assistant is to say.</param>
    /// <param name="isWanted">False for a rejected reply.</param>
    public static TrainingRow Of(string user, string reply, bool isWanted)
    {
        if (ContextReader.Read(user) is not { } request)
        {
            return new TrainingRow(SpeechStyle.Unknown, SpeechTokens.Of(reply), null, [], isWanted);
        }

        var (text, _) = Delexicaliser.Run(reply, new FactSheet(request.Facts));
        return new TrainingRow(
            SpeechStyle.Of(request), SpeechTokens.Of(text), PhraseRules.Template(reply, request), Shared(request.Text, text), isWanted);
    }

    private static List<string> Shared(string message, string reply)
    {
        var own = Words.Of(message).Where(w => w.Length >= ShortestName).ToHashSet(StringComparer.Ordinal);
        return [.. Words.Of(reply).Where(own.Contains).Distinct(StringComparer.Ordinal)];
    }
}
