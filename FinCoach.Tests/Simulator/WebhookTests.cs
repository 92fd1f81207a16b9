using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace FinCoach.Tests.Simulator;

public sealed class WebhookTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly RecordingWebhook _webhook = new();
    private readonly SimulatedTelegram _telegram = new();

    public WebhookTests() => _telegram.WithWebhook(_webhook);

    public ValueTask DisposeAsync() => _telegram.DisposeAsync();

    [Fact]
    public async Task Webhook_Update_ComesWithTheSecret()
    {
        await _telegram.CreateBot().SetWebhook("http://bot.test/telegram/webhook", secretToken: "s3creto_");
        await _telegram.WriteAsync(7, "gasté 12 lucas en el super");

        var delivery = await _webhook.NextAsync();

        Assert.Equal("s3creto_", delivery.Secret);
        Assert.Equal("gasté 12 lucas en el super", (string?)delivery.Update["message"]!["text"]);
    }

    [Fact]
    public async Task Webhook_FailsTwice_IsRepeatedWithTheSameIdThenDone()
    {
        _webhook.Answers.Enqueue(HttpStatusCode.ServiceUnavailable);
        _webhook.Answers.Enqueue(HttpStatusCode.Unauthorized);
        var bot = _telegram.CreateBot();
        await bot.SetWebhook("http://bot.test/telegram/webhook");
        await _telegram.WriteAsync(7, "hola");
        await _telegram.WriteAsync(7, "chao");

        var deliveries = new List<JsonNode>();
        for (var i = 0; i < 4; i++)
        {
            deliveries.Add((await _webhook.NextAsync()).Update);
        }

        Assert.Equal(["hola", "hola", "hola", "chao"], deliveries.Select(d => (string?)d["message"]!["text"]));
        Assert.Single(deliveries.Take(3).Select(d => (int)d["update_id"]!).Distinct());
        var info = await bot.GetWebhookInfo();
        Assert.Equal("Wrong response from the webhook: 401 Unauthorized", info.LastErrorMessage);
    }

    [Fact]
    public async Task Webhook_OneChatFails_OthersAreServed()
    {
        _webhook.FailingChat = 1;
        await _telegram.CreateBot().SetWebhook("http://bot.test/telegram/webhook");
        await _telegram.WriteAsync(1, "perdido");
        await _telegram.WriteAsync(2, "llega");

        string? text;
        do
        {
            text = (string?)(await _webhook.NextAsync()).Update["message"]!["text"];
        }
        while (text == "perdido");

        Assert.Equal("llega", text);
    }

    [Fact]
    public async Task DeleteWebhook_WhileItFails_LeavesTheUpdateForPolling()
    {
        _telegram.WithRetryDelay(TimeSpan.FromMinutes(1));
        _webhook.FailingChat = 1;
        var bot = _telegram.CreateBot();
        await bot.SetWebhook("http://bot.test/telegram/webhook");
        await _telegram.WriteAsync(1, "hola");
        await _webhook.NextAsync();

        Assert.Equal(1, (await bot.GetWebhookInfo()).PendingUpdateCount);
        await bot.DeleteWebhook();

        Assert.Equal("hola", Assert.Single(await bot.GetUpdates()).Message!.Text);
        Assert.Equal("", (await bot.GetWebhookInfo()).Url);
    }

    [Fact]
    public async Task SetWebhook_WithBadSecretOrUrl_IsRefused()
    {
        var bot = _telegram.CreateBot();

        var secret = await Assert.ThrowsAsync<ApiRequestException>(() => bot.SetWebhook("http://bot.test/", secretToken: "con espacio"));
        var url = await Assert.ThrowsAsync<ApiRequestException>(() => bot.SetWebhook("ftp://bot.test/"));

        Assert.Equal((400, 400), (secret.ErrorCode, url.ErrorCode));
    }

    [Fact]
    public async Task Webhook_200ChatsWith2000Messages_AllArriveInOrderPerChat()
    {
        await _telegram.CreateBot().SetWebhook("http://bot.test/telegram/webhook", maxConnections: 100);
        await Parallel.ForAsync(0, 200, async (chat, ct) =>
        {
            for (var i = 0; i < 10; i++)
            {
                await _telegram.WriteAsync(1000 + chat, $"{i}", ct);
            }
        });

        var byChat = new Dictionary<long, List<string>>();
        for (var i = 0; i < 2000; i++)
        {
            var message = (await _webhook.NextAsync()).Update["message"]!;
            var chat = (long)message["chat"]!["id"]!;
            byChat.TryAdd(chat, []);
            byChat[chat].Add((string)message["text"]!);
        }

        Assert.Equal(200, byChat.Count);
        Assert.All(byChat.Values, texts => Assert.Equal(Enumerable.Range(0, 10).Select(i => $"{i}"), texts));
    }

    private sealed record Delivery(string? Secret, JsonNode Update);

    private sealed class RecordingWebhook : HttpMessageHandler
    {
        private readonly System.Threading.Channels.Channel<Delivery> _deliveries = System.Threading.Channels.Channel.CreateUnbounded<Delivery>();

        /// <summary>Answers of the next deliveries; 200 when there is none left.</summary>
        public ConcurrentQueue<HttpStatusCode> Answers { get; } = new();

        public long? FailingChat { get; set; }

        public async Task<Delivery> NextAsync() => await _deliveries.Reader.ReadAsync().AsTask().WaitAsync(Patience);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var update = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!;
            request.Headers.TryGetValues("X-Telegram-Bot-Api-Secret-Token", out var secret);
            var status = (long?)update["message"]?["chat"]?["id"] == FailingChat && FailingChat is not null ? HttpStatusCode.BadGateway
                : Answers.TryDequeue(out var planned) ? planned
                : HttpStatusCode.OK;
            _deliveries.Writer.TryWrite(new Delivery(secret?.Single(), update));
            return new HttpResponseMessage(status);
        }
    }
}
