using FinCoach.Data.Retrieval;
using FinCoach.Domain.Replies;
using FinCoach.ServiceDefaults.Problems;
using Npgsql;

namespace FinCoach.AiApi.Replies;

/// <summary>
/// Answers a question from the passages that came with it; without any it looks them up, as BotApi does. A service without a database has
/// none to look up, and says that it does not know.
/// </summary>
internal sealed partial class AnswerQuestion(
    WriteReply write, TimeProvider clock, ILogger<AnswerQuestion> logger, IKnowledge? knowledge = null)
{
    // What a person types at once. What a paste says beyond that would only blur what is looked for.
    private const int LongestQuestion = 4000;

    /// <param name="request">What is asked, in the domain's words.</param>
    /// <param name="earlier">The question before; null when there was none.</param>
    /// <param name="lookUp">Whether the caller leaves the passages to us.</param>
    /// <param name="ct">The caller's.</param>
    public async Task<AnsweredQuestion> AnswerAsync(ReplyRequest request, string? earlier, bool lookUp, CancellationToken ct)
    {
        if (!lookUp || knowledge is null)
        {
            return new AnsweredQuestion(await write.WriteAsync(Question.Of(request), ct), null);
        }

        LookedUp found;
        try
        {
            var text = request.Text.Length <= LongestQuestion ? request.Text : SpanishText.Whole(request.Text[..LongestQuestion]);
            found = await knowledge.FindAsync(new KnowledgeQuestion(text, earlier, ChileanDay.Of(clock.GetUtcNow())), ct);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            // "I have no source" would not be true: nobody looked.
            LogUnavailable(logger, (e as NpgsqlException)?.SqlState ?? e.GetType().Name);
            return new AnsweredQuestion(null, AiProblems.KnowledgeUnavailable);
        }

        return new AnsweredQuestion(await write.WriteAsync(Question.Of(request, found), ct), null);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The knowledge base cannot be read ({Code}).")]
    private static partial void LogUnavailable(ILogger logger, string code);
}

/// <summary>A reply, or why there is none.</summary>
internal sealed record AnsweredQuestion(WrittenReply? Reply, Problem? Problem);
