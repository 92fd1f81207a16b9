using System.Net;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace FinCoach.Tests.Simulator;

/// <summary>
/// What Telegram.Bot and the emulator can do together: the ground that tests of the bot stand on. Some answers of the
/// emulator cannot be read by Telegram.Bot although the call took effect; a bot must not repeat such a call.
/// </summary>
[Trait("kind", "servers")]
public sealed class TelegramTestApiTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Polling_Message_IsReadAndAnswered()
    {
        await using var telegram = await TelegramTestApi.StartAsync();
        var bot = CreateBot(telegram);
        await telegram.WriteAsync(5, "gasté 12 lucas");

        var update = Assert.Single(await bot.GetUpdates());
        Assert.Equal((5L, "gasté 12 lucas"), (update.Message!.Chat.Id, update.Message.Text!));
        await UnreadableAsync(() => bot.SendMessage(5, "Anotado: $ 12.000"));

        Assert.Equal("Anotado: $ 12.000", (string?)Assert.Single(await telegram.ReadRepliesAsync(5))["text"]);
    }

    [Fact]
    public async Task Webhook_ThatTheBotSet_IsCalledWithItsSecret()
    {
        await using var webhook = await ListeningBot.StartAsync();
        await using var telegram = await TelegramTestApi.StartAsync();
        await UnreadableAsync(() => CreateBot(telegram).SetWebhook(webhook.Address.ToString(), secretToken: "el-secreto"));

        await telegram.WriteAsync(5, "/start");

        var (secret, update) = await webhook.Calls.ReadAsync().AsTask().WaitAsync(Patience);
        Assert.Equal("el-secreto", secret);
        Assert.Equal("/start", update.Message!.Text);
        Assert.Equal(200, (int)(await telegram.ReadDeliveriesAsync())[0]!["status"]!);
    }

    [Fact]
    public async Task Webhook_GivenAtStart_IsCalledForMessagesAndPresses()
    {
        await using var webhook = await ListeningBot.StartAsync();
        await using var telegram = await TelegramTestApi.StartAsync(webhook.Address, "s");

        await telegram.WriteAsync(5, "hola");
        await telegram.PressAsync(5, 1, "consent:yes");

        var first = await webhook.Calls.ReadAsync().AsTask().WaitAsync(Patience);
        var second = await webhook.Calls.ReadAsync().AsTask().WaitAsync(Patience);
        Assert.Equal(("s", "hola"), (first.Secret, first.Update.Message!.Text!));
        Assert.Equal("consent:yes", second.Update.CallbackQuery!.Data);
        Assert.True(second.Update.Id > first.Update.Id);
    }

    /// <summary>Message dates in milliseconds and <c>"result": null</c>: 200, and yet an exception that is no refusal.</summary>
    private static async Task UnreadableAsync(Func<Task> call)
    {
        var error = await Assert.ThrowsAsync<RequestException>(call);
        Assert.Equal(HttpStatusCode.OK, error.HttpStatusCode);
    }

    private static TelegramBotClient CreateBot(TelegramTestApi telegram) =>
        new(new TelegramBotClientOptions(telegram.Token, telegram.Api.ToString().TrimEnd('/')) { RetryCount = 0 });

    /// <summary>A webhook on a free port.</summary>
    private sealed class ListeningBot(WebApplication app, Channel<(string? Secret, Update Update)> calls) : IAsyncDisposable
    {
        public Uri Address => new(new Uri(app.Urls.Single()), "telegram/webhook");

        public ChannelReader<(string? Secret, Update Update)> Calls => calls.Reader;

        public static async Task<ListeningBot> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var app = builder.Build();
            var calls = Channel.CreateUnbounded<(string?, Update)>();
            app.MapPost("/telegram/webhook", async (HttpRequest request) =>
            {
                var update = await JsonSerializer.DeserializeAsync<Update>(request.Body, JsonBotAPI.Options);
                calls.Writer.TryWrite((request.Headers["X-Telegram-Bot-Api-Secret-Token"], update!));
            });
            await app.StartAsync();
            return new ListeningBot(app, calls);
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
