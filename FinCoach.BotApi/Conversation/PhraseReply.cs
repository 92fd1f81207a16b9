using FinCoach.BotApi.Actions;
using FinCoach.BotApi.Ai;
using FinCoach.BotApi.Routing;
using FinCoach.Data.App;
using FinCoach.Domain.Checks;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Conversation;

/// <summary>Has AiApi phrase a decision and checks the result again. What fails is replaced by the decision's own plain sentence.</summary>
internal sealed partial class PhraseReply(IAiApi ai, PersonalState state, ILogger<PhraseReply> logger)
{
    /// <summary>What <c>event_log.model</c> says when no model spoke.</summary>
    public const string PlainModel = "plain";

    public async Task<PhrasedReply> WriteAsync(
        Turn turn, Session session, Decision decision, Assignment assignment, CancellationToken ct)
    {
        var request = new ReplyRequest(
            turn.Text.Length > AnswerText.LongestText ? "" : turn.Text,
            turn.Person.Locale,
            decision.Style?.Intensity ?? turn.Person.Intensity,
            decision.Style?.Tone ?? turn.Person.Tone,
            decision.Context,
            PersonalState.Bare(turn, session),
            decision.AllFacts(),
            assignment.ChatVersion?.ToString());
        if (decision.Act is Acts.Help or Acts.TwoAnswers || decision.Act.StartsWith(Acts.PrivacyPrefix, StringComparison.Ordinal))
        {
            // Rights and help are answered word for word, nothing about them goes to a model; and two answers are two exact sentences.
            return new PhrasedReply(request, decision.Plain, PlainModel, 0, 0, [], null);
        }

        request = request with { UserState = await state.ReadAsync(turn, session, decision, ct) };
        try
        {
            var reply = await ai.ReplyAsync(request, ask: turn.Understanding.Intent == Intent.AskFinance, ct);
            var own = ReplyChecks.Run(request, reply.Text);
            return ReplyChecks.Passed(own)
                ? new PhrasedReply(request, reply.Text, reply.Model, reply.TokensIn, reply.TokensOut, reply.Checks, null)
                : new PhrasedReply(request, decision.Plain, PlainModel, reply.TokensIn, reply.TokensOut, own, "reply.checks_failed");
        }
        catch (AiUnavailableException e)
        {
            LogPlain(logger, e.Code);
            return new PhrasedReply(request, decision.Plain, PlainModel, 0, 0, [], e.Code);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "AiApi did not phrase a reply ({Code}); the plain answer went out.")]
    private static partial void LogPlain(ILogger logger, string code);
}

/// <param name="Request">What the reply was made from.</param>
/// <param name="Error">Why the plain answer was used; null when the model's was.</param>
internal sealed record PhrasedReply(
    ReplyRequest Request, string Text, string Model, int TokensIn, int TokensOut, IReadOnlyList<CheckResult> Checks, string? Error);
