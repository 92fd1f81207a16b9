using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using FinCoach.Domain.People;
using FinCoach.Tests.AiApi;
using FinCoach.Tests.Servers;

namespace FinCoach.Tests.BotApi;

[Trait("kind", "servers")]
public sealed class ChatTests : IAsyncLifetime
{
    private readonly AiApiHost _ai = new();
    private TestDatabase _database = null!;
    private BotHost _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await PostgresServer.CreateDatabaseAsync();
        _bot = BotHost.Over(_database, null, _ai.Server.CreateHandler());
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _ai.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Conversation_OverTheStream_ShowsNoticeTypingAndReplies()
    {
        using var browser = _bot.CreateBrowser("web:ana");
        await using var stream = await EventStream.OpenAsync(browser);

        await PostAsync(browser, new { text = "gasté 12 lucas en el super" });
        var notice = await stream.NextAsync("actions");
        Assert.Equal("consent:yes", (string?)notice["buttons"]![0]![0]!["data"]);
        await PostAsync(browser, new { action = "consent:yes" });
        await stream.NextAsync("reply");
        await stream.NextAsync("typing");
        var noted = await stream.NextAsync("reply");

        Assert.Contains("$12.000", (string?)noted["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reconnect_WithLastEventId_MissesNothingAndRepeatsNothing()
    {
        using var browser = _bot.CreateBrowser("web:ana");
        string? last;
        await using (var stream = await EventStream.OpenAsync(browser))
        {
            await PostAsync(browser, new { text = "hola" });
            await stream.NextAsync("actions");
            last = stream.LastEventId;
        }

        await PostAsync(browser, new { action = "consent:yes" });
        await using var again = await EventStream.OpenAsync(browser, last);

        Assert.Contains("Gracias", (string?)(await again.NextAsync("reply"))["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task SameClientMessageId_Twice_IsOneMessage()
    {
        using var browser = _bot.CreateBrowser("web:ana");

        await PostAsync(browser, new { text = "hola", client_message_id = "m1" });
        await PostAsync(browser, new { text = "hola", client_message_id = "m1" });

        Assert.Equal(1L, await _database.ScalarAsync("select count(*) from app.inbox"));
    }

    [Fact]
    public async Task AnotherPersonsStream_SeesNothing()
    {
        using var ana = _bot.CreateBrowser("web:ana");
        using var ben = _bot.CreateBrowser("web:ben");
        await using var stream = await EventStream.OpenAsync(ben);
        await PostAsync(ana, new { text = "hola" });
        await PostAsync(ben, new { text = "hola" });

        await stream.NextAsync("actions");

        Assert.Equal(2L, await _database.ScalarAsync("select count(*) from app.outbox"));
        Assert.Equal("web:ben", await _database.ScalarAsync($"select person_key from app.outbox where seq = {stream.LastEventId}"));
    }

    [Theory]
    [InlineData("""{"text":""}""", HttpStatusCode.BadRequest)]
    [InlineData("""{}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"text":5}""", HttpStatusCode.BadRequest)]
    [InlineData("""[""", HttpStatusCode.BadRequest)]
    [InlineData("""{"text":"\ud800"}""", HttpStatusCode.Accepted)]
    [InlineData("""{"text":"\u0000"}""", HttpStatusCode.Accepted)]
    public async Task Body_Odd_IsRefusedOrStored(string json, HttpStatusCode wanted)
    {
        using var browser = _bot.CreateBrowser("web:ana");
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");

        using var response = await browser.PostAsync("/chat/messages", content);

        Assert.Equal(wanted, response.StatusCode);
    }

    [Fact]
    public async Task Caller_WithoutKeyOrPerson_Is401()
    {
        using var nobody = _bot.CreateClient();
        using var unkeyed = await nobody.PostAsJsonAsync("/chat/messages", new { text = "hola" });
        Assert.Equal(HttpStatusCode.Unauthorized, unkeyed.StatusCode);

        nobody.DefaultRequestHeaders.Add("X-Internal-Key", BotHost.DashboardKey);
        nobody.DefaultRequestHeaders.Add(
            PersonAssertion.Header, new PersonAssertion("web:ana", DateTimeOffset.UtcNow.AddMinutes(1)).Sign("a key of somebody else"));
        using var forged = await nobody.PostAsJsonAsync("/chat/messages", new { text = "hola" });
        Assert.Equal("person.assertion_missing", (string?)JsonNode.Parse(await forged.Content.ReadAsStringAsync())!["code"]);
    }

    private static async Task PostAsync(HttpClient browser, object message)
    {
        using var response = await browser.PostAsJsonAsync("/chat/messages", message);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    private sealed class EventStream : IAsyncDisposable
    {
        private readonly HttpResponseMessage _response;
        private readonly IAsyncEnumerator<SseItem<string>> _events;

        private EventStream(HttpResponseMessage response, Stream body)
        {
            _response = response;
            _events = SseParser.Create(body).EnumerateAsync().GetAsyncEnumerator();
        }

        public string? LastEventId { get; private set; }

        public static async Task<EventStream> OpenAsync(HttpClient browser, string? lastEventId = null)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/chat/stream");
            if (lastEventId is not null)
            {
                request.Headers.Add("Last-Event-ID", lastEventId);
            }

            var response = await browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            response.EnsureSuccessStatusCode();
            var stream = new EventStream(response, await response.Content.ReadAsStreamAsync());
            await stream.NextAsync("ready");
            return stream;
        }

        /// <summary>The data of the next event of a type; events of other types on the way are passed over.</summary>
        public async Task<JsonNode> NextAsync(string type)
        {
            while (await _events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30)))
            {
                LastEventId = _events.Current.EventId ?? LastEventId;
                if (_events.Current.EventType == type)
                {
                    return JsonNode.Parse(_events.Current.Data)!;
                }
            }

            throw new InvalidOperationException($"The stream ended before any {type}.");
        }

        public ValueTask DisposeAsync()
        {
            _response.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
