using Aspire.Hosting;
using Aspire.Hosting.Testing;
using FinCoach.Tests.Servers;
using FinCoach.Tests.Simulator;
using Telegram.Bot;

namespace FinCoach.Tests.AppHost;

/// <summary>The whole application as real processes, with a Telegram of other hands in front of it.</summary>
[Trait("kind", "apphost")]
public sealed class EndToEndTests
{
    private const string Secret = "end-to-end-secret";
    private const int Chat = 77;
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan AnswerPatience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("polling")]
    [InlineData("webhook")]
    public async Task TwoMessagesOfTheReadme_OverTelegramTestApi_AreAnsweredAndTraced(string mode)
    {
        await using var telegram = await TelegramTestApi.StartAsync();
        await using var database = await PostgresServer.CreateEmptyDatabaseAsync();
        await using var app = await StartAsync(database, telegram, mode);
        if (mode == "webhook")
        {
            // Where Telegram calls is set by whoever runs the bot; the emulator's forwarder adds the secret header.
            var bot = new TelegramBotClient(new TelegramBotClientOptions(telegram.Token, telegram.Api.ToString().TrimEnd('/')));
            await IgnoringOddAnswersAsync(() => bot.SetWebhook(new Uri(app.GetEndpoint("bot-api"), "/telegram/webhook").ToString(), secretToken: Secret));
        }

        await telegram.WriteAsync(Chat, "/start");
        var notice = (await telegram.ReadRepliesAsync(Chat)).Single();
        await telegram.PressAsync(Chat, (int)notice["message_id"]!, "consent:yes");
        await telegram.ReadRepliesAsync(Chat);
        await telegram.WriteAsync(Chat, "gasté 12 lucas en el super");
        var noted = (await telegram.ReadRepliesAsync(Chat)).Single();
        await telegram.WriteAsync(Chat, "¿cuánto llevo gastado este mes?");
        var total = (await telegram.ReadRepliesAsync(Chat)).Single();

        Assert.Contains("$12.000", (string?)noted["text"], StringComparison.Ordinal);
        Assert.Contains("$12.000", (string?)total["text"], StringComparison.Ordinal);
        await OneRequestIdEverywhereAsync(database);
    }

    /// <summary>From the inbox through the event and the spans of both services to the sent reply.</summary>
    private static async Task OneRequestIdEverywhereAsync(TestDatabase database)
    {
        await EventuallyAsync(database,
            """
            select count(*) from app.event_log e
            join app.inbox i on i.request_id = e.request_id and i.state = 'done'
            join app.outbox o on o.request_id = e.request_id and o.state = 'sent'
            join app.messages m on m.request_id = e.request_id and m.sender = 'bot' and m.platform_msg_id is not distinct from o.platform_msg_id
            where e.intent = 'log_expense'
            """,
            1L);
        await EventuallyAsync(database,
            """
            select count(distinct s.service || ' ' || s.name) from app.spans s
            join app.event_log e on e.request_id = s.request_id and e.intent = 'log_expense'
            where (s.service, s.name) in (('bot-api', 'inbox.answer'), ('bot-api', 'outbox.send'), ('ai-api', 'POST /nlu/parse'), ('ai-api', 'POST /style/reply'))
            """,
            4L);
        Assert.Equal(1L, await database.ScalarAsync(
            """
            select count(distinct s.trace_id) from app.spans s
            join app.event_log e on e.request_id = s.request_id and e.intent = 'log_expense'
            """));
        Assert.Equal(0L, await database.ScalarAsync("select count(*) from app.spans where attributes::text like '%4242:%' or attributes::text like '%lucas%'"));
    }

    private static async Task<DistributedApplication> StartAsync(TestDatabase database, TelegramTestApi telegram, string mode)
    {
        var ct = TestContext.Current.CancellationToken;
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.FinCoach_AppHost>(
            [
                "--infra", "external",
                "--ConnectionStrings:fincoach", database.ConnectionString,
                "--ConnectionStrings:cache", RedisServer.ConnectionString,
                "--Parameters:telegram-bot-token", telegram.Token,
                "--Parameters:telegram-webhook-secret", Secret,
                "--Telegram:Mode", mode,
                "--Telegram:ApiBaseAddress", telegram.Api.ToString(),
            ],
            ct);
        var app = await builder.BuildAsync(ct);
        await app.StartAsync(ct).WaitAsync(StartPatience, ct);
        await app.ResourceNotifications.WaitForResourceHealthyAsync("bot-api", ct).WaitAsync(StartPatience, ct);
        return app;
    }

    private static async Task IgnoringOddAnswersAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (Telegram.Bot.Exceptions.RequestException)
        {
            // telegram-test-api does what setWebhook asks but answers "result": null, which Telegram.Bot refuses.
        }
    }

    private static async Task EventuallyAsync(TestDatabase database, string sql, object wanted)
    {
        using var patience = new CancellationTokenSource(AnswerPatience);
        object? seen = null;
        while (!patience.IsCancellationRequested)
        {
            seen = await database.ScalarAsync(sql);
            if (Equals(seen, wanted))
            {
                return;
            }

            await Task.Delay(100, CancellationToken.None);
        }

        Assert.Fail($"{sql}: {seen} instead of {wanted}");
    }
}
