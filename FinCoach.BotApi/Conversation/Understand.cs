using FinCoach.BotApi.Ai;
using FinCoach.BotApi.Routing;
using FinCoach.Domain.Language;
using FinCoach.Nlu;

namespace FinCoach.BotApi.Conversation;

/// <summary>
/// Understands a text by AiApi. When AiApi is down, slow or answers nonsense, the built-in NLU of this process reads the
/// text: the person gets an exact answer either way, and the event says which it was.
/// </summary>
internal sealed partial class Understand(IAiApi ai, NluEngine builtIn, ILogger<Understand> logger)
{
    public async Task<Understood> ReadAsync(
        string text, DateOnly today, CommandMeaning? forced, Assignment assignment, CancellationToken ct)
    {
        if (forced is { } command)
        {
            return new Understood(Certain(command.Intent, "command") with { Operation = command.Operation }, null);
        }

        if (text.Length > AnswerText.LongestText)
        {
            return new Understood(Certain(Intent.OutOfScope, "length"), null);
        }

        try
        {
            var parsed = await ai.ParseAsync(new ParseCall(text, "es-CL", today, assignment.NluVersion), ct);
            return new Understood(MoneyDirection.Settle(text, parsed), null);
        }
        catch (AiUnavailableException e)
        {
            LogFallback(logger, e.Code);
            return new Understood(MoneyDirection.Settle(text, builtIn.Parse(text, today)), e.Code);
        }
    }

    private static Understanding Certain(Intent intent, string engine) =>
        new(intent, null, null, null, Slots.None, 1, [], engine, engine);

    [LoggerMessage(Level = LogLevel.Warning, Message = "AiApi did not understand for us ({Code}); the built-in NLU did.")]
    private static partial void LogFallback(ILogger logger, string code);
}

/// <param name="Error">Why AiApi did not do it; null when it did.</param>
internal sealed record Understood(Understanding Understanding, string? Error);
