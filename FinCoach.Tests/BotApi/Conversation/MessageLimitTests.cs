using System.Net.Http.Json;
using FinCoach.Tests.Fakes;

namespace FinCoach.Tests.BotApi.Conversation;

[Trait("kind", "servers")]
public sealed class MessageLimitTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Telegram_BeyondTheLimit_KeepsWhatWasTakenUpAndSaysSoOnce()
    {
        await using var talk = await TalkingPerson.CreateAsync(BrokenAi.Down());
        var clock = new StoppedClock(Noon);
        talk.Bot.WithClock(clock).With("Inbox:PerMinute", "5");
        await talk.ConsentAsync(7);
        clock.Now = Noon.AddMinutes(2);

        await Task.WhenAll(Enumerable.Range(1, 9).Select(n => talk.DeliverAsync(talk.TextUpdate(7, $"\"gasté {n} lucas en pan\""))));
        await talk.EventuallyAsync("select count(*) from app.inbox where state = 'open'", 0L);

        Assert.Equal(5L, await talk.Database.ScalarAsync("select count(*) from app.transactions"));
        Assert.Equal(4L, await talk.Database.ScalarAsync("select count(*) from app.inbox where error = 'limit.messages' and state = 'ignored' and payload is null"));
        Assert.Single(await talk.RepliesAsync(7, 8), r => r.StartsWith("Me llegaron muchos mensajes", StringComparison.Ordinal));
        Assert.Equal(8, (await talk.RepliesAsync(7)).Count);

        clock.Now = Noon.AddMinutes(4);
        Assert.Contains("$3.000", await talk.AskAsync(7, "gasté 3 lucas en pan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Web_BeyondTheLimit_IsToldLikewise()
    {
        await using var talk = await TalkingPerson.CreateAsync(BrokenAi.Down());
        var clock = new StoppedClock(Noon);
        talk.Bot.WithClock(clock).With("Inbox:PerMinute", "2");
        using var browser = talk.Bot.CreateBrowser("web:ana");
        await browser.PostAsJsonAsync("/chat/messages", new { action = "consent:yes" });

        clock.Now = Noon.AddMinutes(2);
        foreach (var text in (string[])["gasté 1 luca en pan", "gasté 2 lucas en pan", "gasté 3 lucas en pan"])
        {
            clock.Now += TimeSpan.FromSeconds(1);
            await browser.PostAsJsonAsync("/chat/messages", new { text });
        }

        await talk.EventuallyAsync("select count(*) from app.inbox where state = 'open'", 0L);
        Assert.Equal(2L, await talk.Database.ScalarAsync("select count(*) from app.transactions"));
        Assert.Equal(1L, await talk.Database.ScalarAsync("select count(*) from app.outbox where payload ->> 'text' like 'Me llegaron muchos mensajes%'"));
    }
}
