namespace FinCoach.Tests.BotApi;

/// <summary>What Telegram refuses, and what becomes of the message.</summary>
[Trait("kind", "servers")]
public sealed class DeliveryTests
{
    [Fact]
    public async Task TooManyRequests_WithRetryAfter_IsSentOnceLater()
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.ConsentAsync(7);
        await talk.Telegram.PostAsync("/sim/faults", new { kind = "too_many_requests", method = "sendMessage", count = 1, retry_after = 1 });

        await talk.AskAsync(7, "hola");

        Assert.Equal(3, (await talk.RepliesAsync(7)).Count);
        await talk.EventuallyAsync("select attempts from app.outbox where state = 'sent' order by seq desc limit 1", 2);
    }

    [Fact]
    public async Task PersonWhoBlockedTheBot_IsMarkedAndLeftAlone()
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.ConsentAsync(7);
        await talk.Telegram.PutAsync("/sim/chats/7/blocked", new { blocked = true });

        await talk.DeliverAsync(talk.TextUpdate(7, "\"hola\""));

        await talk.EventuallyAsync("select count(*) from app.outbox where state = 'dropped' and error = 'telegram.blocked'", 1L);
        await talk.EventuallyAsync("select count(*) from app.users where blocked_at is not null", 1L);
    }

    [Fact]
    public async Task ServerError_ForTwoCalls_IsTriedUntilSent()
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.ConsentAsync(7);
        await talk.Telegram.PostAsync("/sim/faults", new { kind = "server_error", method = "sendMessage", count = 2 });

        await talk.AskAsync(7, "hola");

        await talk.EventuallyAsync("select attempts from app.outbox where state = 'sent' order by seq desc limit 1", 3);
    }
}
