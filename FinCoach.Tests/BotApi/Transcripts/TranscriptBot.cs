using FinCoach.Tests.Fakes;

namespace FinCoach.Tests.BotApi.Transcripts;

/// <summary>
/// One bot for all transcripts, a person each. AiApi is down, so that the built-in NLU reads and the plain sentences go out: what is
/// true without a model is what is checked to the peso.
/// </summary>
public sealed class TranscriptBot : IAsyncLifetime
{
    public StoppedClock Clock { get; } = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    public TalkingPerson Talk { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Talk = await TalkingPerson.CreateAsync(BrokenAi.Down());
        Talk.Bot.WithClock(Clock);
    }

    public ValueTask DisposeAsync() => Talk.DisposeAsync();
}
