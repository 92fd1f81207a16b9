using FinCoach.AiApi.Inference;
using FinCoach.AiApi.Versions;
using FinCoach.Domain.Checks;
using FinCoach.Domain.Prompting;
using FinCoach.Domain.Replies;
using FinCoach.ServiceDefaults.Clocks;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace FinCoach.AiApi.Replies;

/// <summary>Draft, check, repair once, else the plain answer. Raw model text never leaves this class unchecked.</summary>
internal sealed class WriteReply(
    ChatWriter writer,
    ToxicityCheck toxicity,
    ChatNames names,
    SpendCap cap,
    IOptions<ModelOptions> options,
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider realClock)
{
    // What a model needs of a very long message; the checks still read all of it.
    private const int PromptText = 4000;

    /// <summary>Always answers; throws only when the caller has gone.</summary>
    public async Task<WrittenReply> WriteAsync(ReplyRequest request, CancellationToken ct)
    {
        var started = realClock.GetTimestamp();
        if (await cap.IsReachedAsync(ct))
        {
            return new WrittenReply(
                PlainAnswer.For(request), WrittenReply.PlainModel, 0, 0, 0,
                [CheckResult.Of(CheckNames.Model, ["se alcanzó el tope de gasto del mes"])], ContextBuilder.Version);
        }

        request = request with { ModelVersion = await names.OfAsync(request.ModelVersion, ct) };
        using var deadline = new CancellationTokenSource(options.Value.ReplyBudget, realClock);
        var prompt = ContextBuilder.Build(request with { Text = Shortened(request.Text) });
        List<ChatMessage> messages = [new SystemChatMessage(prompt.System), new UserChatMessage(prompt.User)];

        var attempt = await AttemptAsync(request, messages, deadline.Token, ct);
        var tokensIn = attempt.Draft.TokensIn;
        var tokensOut = attempt.Draft.TokensOut;
        var repaired = false;
        if (attempt is { Passed: false, Draft.Text: { Length: > 0 } refused } && !deadline.IsCancellationRequested)
        {
            messages.Add(new AssistantChatMessage(refused));
            messages.Add(new UserChatMessage(RepairNote.For(attempt.Checks)));
            var second = await AttemptAsync(request, messages, deadline.Token, ct);
            tokensIn += second.Draft.TokensIn;
            tokensOut += second.Draft.TokensOut;
            repaired = second.Passed;
            // A repair that never came tells nothing: the reasons against the first draft do.
            attempt = second.Draft.Text is null ? attempt : second;
        }

        var latency = (int)Math.Min(int.MaxValue, realClock.GetElapsedTime(started).TotalMilliseconds);
        return new WrittenReply(
            attempt.Passed ? attempt.Draft.Text! : PlainAnswer.For(request),
            attempt.Passed ? attempt.Draft.Model : WrittenReply.PlainModel,
            tokensIn, tokensOut, latency, attempt.Checks, prompt.Version, repaired);
    }

    private async Task<Attempt> AttemptAsync(
        ReplyRequest request, IReadOnlyList<ChatMessage> messages, CancellationToken deadline, CancellationToken ct)
    {
        var draft = await writer.WriteAsync(messages, request.ModelVersion, deadline, ct);
        if (draft.Text is not { } text)
        {
            return new Attempt(draft, [CheckResult.Of(CheckNames.Model, [$"el modelo no respondió ({draft.Failure})"])]);
        }

        var checks = ReplyChecks.Run(request, text);
        // Moderation costs a call: a draft that is refused anyway does not need it.
        return new Attempt(draft, ReplyChecks.Passed(checks) ? [.. checks, await toxicity.RunAsync(text, deadline, ct)] : checks);
    }

    private static string Shortened(string text) =>
        text.Length <= PromptText ? text : SpanishText.Whole(text[..PromptText]);

    private sealed record Attempt(ChatDraft Draft, IReadOnlyList<CheckResult> Checks)
    {
        public bool Passed { get; } = ReplyChecks.Passed(Checks);
    }
}
