using FinCoach.Tests.Fakes;

namespace FinCoach.Tests.BotApi.Transcripts;

/// <summary>One bot for all transcripts, a person each.</summary>
/// <param name="brokenAi">Instead of the real AiApi.</param>
public abstract class TranscriptBot(HttpMessageHandler? brokenAi) : IAsyncLifetime
{
    public StoppedClock Clock { get; } = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    public TalkingPerson Talk { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Talk = await TalkingPerson.CreateAsync(brokenAi);
        Talk.Bot.WithClock(Clock);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Talk.DisposeAsync();
    }
}

/// <summary>AiApi is down: the built-in NLU reads and the plain sentences go out.</summary>
public sealed class PlainBot() : TranscriptBot(BrokenAi.Down());

/// <summary>AiApi and LocalModel in process: a model phrases what it can.</summary>
public sealed class ComposingBot() : TranscriptBot(null);
