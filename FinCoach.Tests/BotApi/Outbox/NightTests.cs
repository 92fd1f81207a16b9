using FinCoach.BotApi.Nudges;
using FinCoach.BotApi.Outbox;
using FinCoach.Data.App;
using FinCoach.Tests.BotApi.Recurring;
using FinCoach.Tests.Fakes;

namespace FinCoach.Tests.BotApi.Outbox;

/// <summary>The quiet hours hold for what nobody asked for, and for nothing else.</summary>
public sealed class NightTests
{
    // Chile keeps summer time in November: 21:00 there is 00:00 UTC of the next day.
    private static readonly DateTimeOffset Night = new(2026, 11, 24, 0, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-11-24T00:30:00Z", "2026-11-24T12:00:00Z")]
    [InlineData("2026-11-24T05:00:00Z", "2026-11-24T12:00:00Z")]
    [InlineData("2026-11-24T11:59:00Z", "2026-11-24T12:00:00Z")]
    [InlineData("2026-11-24T12:00:00Z", "2026-11-24T12:00:00Z")]
    [InlineData("2026-11-24T20:00:00Z", "2026-11-24T20:00:00Z")]
    public void NextOpen_OfAnInstant_IsNineInTheMorningOrNow(string at, string open) => Assert.Equal(
        DateTimeOffset.Parse(open, System.Globalization.CultureInfo.InvariantCulture),
        QuietHours.NextOpen(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    [Trait("kind", "servers")]
    public async Task Nudge_WhoseTurnComesAtNight_WaitsAndHoldsUpNoAnswer()
    {
        await using var talk = await TalkingPerson.CreateAsync();
        talk.Bot.WithClock(new StoppedClock(Night));
        await talk.ConsentAsync(7);
        await AppRows.SaveAsync(talk.Database, new OutboxItem
        {
            Id = Guid.CreateVersion7(Night),
            Channel = Channel.Telegram,
            PersonKey = "telegram:7",
            RequestId = Guid.CreateVersion7(Night),
            Payload = new OutboundMessage(OutboundMessage.Nudge, "Tu resumen").ToJson(),
            State = OutboxState.Pending,
            CreatedAt = Night,
            NextAttemptAt = Night.AddYears(-1),
        });

        await talk.EventuallyAsync(
            "select count(*) from app.outbox where state = 'pending' and attempts = 0 and next_attempt_at > now() + interval '11 hours' and lease_until is null", 1L);
        await talk.AskAsync(7, "hola");

        Assert.DoesNotContain("Tu resumen", await talk.RepliesAsync(7));
        Assert.Equal(1L, await talk.Database.ScalarAsync("select count(*) from app.outbox where state = 'pending'"));
    }

    [Fact]
    [Trait("kind", "servers")]
    public async Task Nudge_ByDay_Goes()
    {
        await using var talk = await TalkingPerson.CreateAsync();
        talk.Bot.WithClock(new StoppedClock(Night.AddHours(15)));
        await talk.ConsentAsync(7);
        await AppRows.SaveAsync(talk.Database, new OutboxItem
        {
            Id = Guid.CreateVersion7(Night),
            Channel = Channel.Telegram,
            PersonKey = "telegram:7",
            RequestId = Guid.CreateVersion7(Night),
            Payload = new OutboundMessage(OutboundMessage.Nudge, "Tu resumen").ToJson(),
            State = OutboxState.Pending,
            CreatedAt = Night,
            NextAttemptAt = Night.AddYears(-1),
        });

        Assert.Equal("Tu resumen", (await talk.RepliesAsync(7, 3))[2]);
    }
}
