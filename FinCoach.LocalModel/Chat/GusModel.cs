using FinCoach.Domain.Prompting;
using FinCoach.Domain.Replies;
using FinCoach.LocalModel.Phrasing;

namespace FinCoach.LocalModel.Chat;

/// <summary><c>gus-local-1</c>: reads the ContextBuilder's format and phrases what it was given. Thread-safe; the same input gives the same words.</summary>
internal sealed class GusModel(Composer composer, ICandidateRanker ranker)
{
    // Enough variety for a ranker to choose from, little enough to stay well under a millisecond.
    private const int Candidates = 8;

    /// <summary>What is said to a prompt that is not in our format: honest, short, without a figure.</summary>
    public const string UnknownFormat =
        "Soy gus-local-1, un modelo pequeño que solo redacta respuestas de Gus a partir de su propio formato, así que no puedo responder esto.";

    /// <summary>The answers to a conversation, best first.</summary>
    /// <param name="messages">The conversation; the last of our prompts counts.</param>
    /// <param name="seed">From the request.</param>
    /// <param name="count">How many answers, at least 1; fewer phrasings repeat.</param>
    public IReadOnlyList<string> Answer(IReadOnlyList<ChatMessage> messages, long seed, int count)
    {
        var users = messages.Where(m => m.Role == "user").Select(m => m.Text).ToList();
        if (users.Select(ContextReader.Read).LastOrDefault(r => r is not null) is not { } request)
        {
            return [.. Enumerable.Repeat(UnknownFormat, count)];
        }

        // A reply of ours that failed a check is not worth a second try in other words: the plain answer is exact.
        var said = RepairNote.Is(users[^1])
            ? [PlainAnswer.For(request)]
            : ranker.Rank(composer.Compose(request, Dice.SeedOf(seed, request.Text), Math.Max(Candidates, count)), request);
        return [.. Enumerable.Range(0, count).Select(i => said[i % said.Count])];
    }
}
