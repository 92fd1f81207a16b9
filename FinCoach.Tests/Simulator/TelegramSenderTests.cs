using FinCoach.BotApi.Outbox;
using FinCoach.BotApi.Telegram;
using FinCoach.Data.App;
using Telegram.Bot;

namespace FinCoach.Tests.Simulator;

/// <summary>The bot's sender against Telegrams that behave badly.</summary>
public sealed class TelegramSenderTests : IAsyncDisposable
{
    private readonly SimulatedTelegram _telegram = new();

    public ValueTask DisposeAsync() => _telegram.DisposeAsync();

    [Fact]
    [Trait("kind", "servers")]
    public async Task Send_AnswerUnreadable_IsSentOnce()
    {
        await using var telegram = await TelegramTestApi.StartAsync();
        var bot = new TelegramBotClient(new TelegramBotClientOptions(telegram.Token, telegram.Api.ToString().TrimEnd('/')));

        var delivery = await new TelegramSender(bot, ownData: null!).SendAsync(Item(5, "Anotado", callback: "1"), CancellationToken.None);

        Assert.Equal(new Delivery(OutboxState.Sent), delivery);
        Assert.Equal("Anotado", (string?)Assert.Single(await telegram.ReadRepliesAsync(5))["text"]);
    }

    [Theory]
    [InlineData("too_many_requests", OutboxState.Pending, "telegram.too_many_requests")]
    [InlineData("server_error", OutboxState.Pending, "telegram.fault")]
    [InlineData("disconnect", OutboxState.Pending, "telegram.unreachable")]
    public async Task Send_Fault_IsTriedAgainLater(string kind, OutboxState state, string error)
    {
        await _telegram.WriteAsync(5, "hola");
        await _telegram.PostAsync("/sim/faults", new { kind, method = "sendMessage", retry_after = 7 });

        var delivery = await new TelegramSender(_telegram.CreateBot(), ownData: null!).SendAsync(Item(5, "hola"), CancellationToken.None);

        Assert.Equal((state, error), (delivery.State, delivery.Error));
        Assert.NotNull(delivery.RetryAfter);
    }

    [Fact]
    public async Task Send_Blocked_IsDropped()
    {
        await _telegram.PutAsync("/sim/chats/5/blocked", new { blocked = true });

        var delivery = await new TelegramSender(_telegram.CreateBot(), ownData: null!).SendAsync(Item(5, "hola"), CancellationToken.None);

        Assert.Equal((OutboxState.Dropped, "telegram.blocked"), (delivery.State, delivery.Error));
    }

    private static OutboxItem Item(long chat, string text, string? callback = null) => new()
    {
        Channel = Channel.Telegram,
        PersonKey = $"telegram:{chat}",
        RequestId = Guid.CreateVersion7(),
        Payload = new OutboundMessage(OutboundMessage.Reply, text, AnswerCallback: callback).ToJson(),
    };
}
