using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace FinCoach.Tests.Simulator;

public sealed class FaultTests : IAsyncDisposable
{
    private readonly SimulatedTelegram _telegram = new();

    public ValueTask DisposeAsync() => _telegram.DisposeAsync();

    [Fact]
    public async Task TooManyRequests_ForTwoCalls_TellsWhenToRetryThenEnds()
    {
        var bot = await GreetedBotAsync();
        await PlanAsync(new { kind = "too_many_requests", method = "sendMessage", count = 2, retry_after = 7 });

        for (var i = 0; i < 2; i++)
        {
            var error = await Assert.ThrowsAsync<ApiRequestException>(() => bot.SendMessage(1, "hola"));
            Assert.Equal((429, 7), (error.ErrorCode, error.Parameters!.RetryAfter!.Value));
        }

        Assert.Equal("hola", (await bot.SendMessage(1, "hola")).Text);
    }

    [Fact]
    public async Task ServerError_ForOneChat_SparesTheOthers()
    {
        var bot = await GreetedBotAsync();
        await _telegram.WriteAsync(2, "hola");
        await PlanAsync(new { kind = "server_error", chat_id = 1 });

        Assert.Equal("a ti sí", (await bot.SendMessage(2, "a ti sí")).Text);
        var error = await Assert.ThrowsAsync<ApiRequestException>(() => bot.SendMessage(1, "a ti no"));
        Assert.Equal(500, error.ErrorCode);
    }

    [Fact]
    public async Task Timeout_ClientGivesUp_NothingWasSent()
    {
        var bot = await GreetedBotAsync();
        await PlanAsync(new { kind = "timeout", method = "sendMessage" });
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<Exception>(() => bot.SendMessage(1, "hola", cancellationToken: patience.Token));

        Assert.Empty((await _telegram.GetAsync("/sim/chats/1/replies")).AsArray());
    }

    [Fact]
    public async Task LostAnswer_OfSendMessage_TheMessageStands()
    {
        var bot = await GreetedBotAsync();
        await PlanAsync(new { kind = "lost_answer" });

        await Assert.ThrowsAsync<RequestException>(() => bot.SendMessage(1, "llegó"));

        Assert.Equal("llegó", (string?)(await _telegram.GetAsync("/sim/chats/1/replies"))[0]!["message"]!["text"]);
    }

    private async Task PlanAsync(object fault) => await _telegram.PostAsync("/sim/faults", fault);

    private async Task<TelegramBotClient> GreetedBotAsync()
    {
        await _telegram.WriteAsync(1, "hola");
        return _telegram.CreateBot();
    }
}
