using System.IO.Pipelines;
using System.Net;
using System.Text;
using FinCoach.Dashboard.Chat;
using FinCoach.Domain.People;
using FinCoach.Tests.BotApi;
using Microsoft.Extensions.Time.Testing;

namespace FinCoach.Tests.Dashboard;

public sealed class RelayTests
{
    [Fact]
    public async Task Message_OfAVisitor_GoesToTheBotWithKeyAssertionAndRequestId()
    {
        var bot = new ScriptedBot();
        await using var host = new DashboardHost(bot);
        using var browser = await host.OpenChatAsync();

        using var answer = await browser.SendAsync(DashboardHost.Post(new { text = "gasté 12 lucas", client_message_id = "c1" }));

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Contains("request_id", await answer.Content.ReadAsStringAsync());
        var call = Assert.Single(bot.Calls);
        Assert.Equal((HttpMethod.Post, "/chat/messages"), (call.Verb, call.Path));
        Assert.Contains("\"client_message_id\":\"c1\"", call.Body);
        Assert.Equal(BotHost.DashboardKey, call.Headers["X-Internal-Key"]);
        Assert.Equal(Assert.Single(answer.Headers.GetValues("X-Request-Id")), call.Headers["X-Request-Id"]);
    }

    [Fact]
    public async Task Assertion_OfEveryCall_ExpiresSoon()
    {
        var clock = new FakeTimeProvider(new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero));
        var bot = new ScriptedBot();
        await using var host = new DashboardHost(bot, realClock: clock);
        using var browser = await host.OpenChatAsync();

        using var answer = await browser.GetAsync("/chat/messages");

        var header = Assert.Single(bot.Calls).Headers[PersonAssertion.Header];
        Assert.NotNull(PersonAssertion.Verify(header, BotHost.PersonKey, clock.GetUtcNow()));
        Assert.Null(PersonAssertion.Verify(header, BotHost.PersonKey, clock.GetUtcNow() + TimeSpan.FromMinutes(3)));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("fetch", "cross-site")]
    [InlineData("fetch", "same-site")]
    public async Task Message_NotFromOurPage_IsRefused(string? requestedWith, string? site)
    {
        var bot = new ScriptedBot();
        await using var host = new DashboardHost(bot);
        using var browser = await host.OpenChatAsync();
        using var request = DashboardHost.Post(new { text = "hola" });
        request.Headers.Remove("X-Requested-With");
        request.Headers.TryAddWithoutValidation("X-Requested-With", requestedWith is null ? [] : [requestedWith]);
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", site is null ? [] : [site]);

        using var answer = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(bot.Calls);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(HttpStatusCode.Unauthorized, HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.Forbidden, HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.InternalServerError, HttpStatusCode.ServiceUnavailable)]
    public async Task Answer_OfTheBot_IsGivenOnUnlessItIsAboutUs(HttpStatusCode said, HttpStatusCode given)
    {
        var bot = new ScriptedBot { Answer = (_, _) => Task.FromResult(ScriptedBot.Json(said, "{}")) };
        await using var host = new DashboardHost(bot);
        using var browser = await host.OpenChatAsync();

        using var answer = await browser.SendAsync(DashboardHost.Post(new { text = "hola" }));

        Assert.Equal(given, answer.StatusCode);
    }

    [Fact]
    public async Task Bot_Down_IsAProblemThatSaysWhenToTryAgain()
    {
        var bot = new ScriptedBot { Answer = (_, _) => throw new HttpRequestException("connection refused") };
        await using var host = new DashboardHost(bot);
        using var browser = await host.OpenChatAsync();

        using var post = await browser.SendAsync(DashboardHost.Post(new { text = "hola" }));
        using var history = await browser.GetAsync("/chat/messages");
        using var stream = await browser.GetAsync("/chat/stream");

        Assert.All([post, history, stream], answer =>
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            Assert.NotNull(answer.Headers.RetryAfter);
        });
    }

    [Fact]
    public async Task Body_OverOneMebibyte_IsRefusedHere()
    {
        var bot = new ScriptedBot();
        await using var host = new DashboardHost(bot);
        using var browser = await host.OpenChatAsync();

        using var answer = await browser.SendAsync(DashboardHost.Post(new { text = new string('x', 1 << 20) }));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Empty(bot.Calls);
    }

    [Theory]
    [InlineData("/chat/stream", null, null)]
    [InlineData("/chat/stream?last_event_id=7", null, "7")]
    [InlineData("/chat/stream?last_event_id=7", "9", "9")]
    public async Task Stream_Resumed_NamesTheLastEventSeen(string path, string? header, string? expected)
    {
        var bot = new ScriptedBot { Answer = (_, _) => Task.FromResult(ScriptedBot.Events(new MemoryStream())) };
        await using var host = new DashboardHost(bot);
        using var browser = await host.OpenChatAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Last-Event-ID", header is null ? [] : [header]);

        using var answer = await browser.SendAsync(request);

        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(expected, Assert.Single(bot.Calls).Headers.GetValueOrDefault("Last-Event-ID"));
    }

    [Fact]
    public async Task Stream_OfTheBot_PassesAsItComesAndPingsInSilence()
    {
        var clock = new FakeTimeProvider();
        var events = new Pipe();
        var bot = new ScriptedBot { Answer = (_, _) => Task.FromResult(ScriptedBot.Events(events.Reader.AsStream())) };
        await using var host = new DashboardHost(bot, realClock: clock);
        using var browser = await host.OpenChatAsync();
        using var answer = await browser.GetAsync("/chat/stream", HttpCompletionOption.ResponseHeadersRead);
        await using var stream = await answer.Content.ReadAsStreamAsync();

        await events.Writer.WriteAsync(Encoding.UTF8.GetBytes("event: reply\nid: 1\n"));
        Assert.Equal("event: reply\nid: 1\n", await ReadAsync(stream, 19));

        // In the middle of an event silence stays silence.
        clock.Advance(RelayedStream.Beat);
        await events.Writer.WriteAsync(Encoding.UTF8.GetBytes("data: a\n\n"));
        Assert.Equal("data: a\n\n", await ReadAsync(stream, 9));

        var ping = ReadAsync(stream, 21);
        while (!ping.IsCompleted)
        {
            clock.Advance(RelayedStream.Beat);
            await Task.Yield();
        }

        Assert.Equal("event: ping\ndata: .\n\n", await ping);
        await events.Writer.CompleteAsync();
    }

    [Fact]
    public async Task Stream_WhoseBrowserLeaves_IsClosedTowardsTheBot()
    {
        var events = new Pipe();
        var bot = new ScriptedBot { Answer = (_, _) => Task.FromResult(ScriptedBot.Events(events.Reader.AsStream())) };
        await using var host = new DashboardHost(bot);
        using var browser = await host.OpenChatAsync();

        using (await browser.GetAsync("/chat/stream", HttpCompletionOption.ResponseHeadersRead))
        {
            Assert.False((await events.Writer.WriteAsync("a"u8.ToArray())).IsCompleted);
        }

        // The writer learns that nobody reads any more.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!(await events.Writer.WriteAsync("a"u8.ToArray())).IsCompleted)
        {
            await Task.Delay(10, patience.Token);
        }
    }

    private static async Task<string> ReadAsync(Stream stream, int bytes)
    {
        var buffer = new byte[bytes];
        await stream.ReadExactlyAsync(buffer).AsTask().WaitAsync(TimeSpan.FromSeconds(30));
        return Encoding.UTF8.GetString(buffer);
    }
}
