using System.Text.Json.Nodes;
using FinCoach.Tests.AiApi;
using FinCoach.Tests.Servers;
using FinCoach.Tests.Simulator;

namespace FinCoach.Tests.BotApi;

/// <summary>A whole bot in process and people who talk with it through the simulated Telegram's webhook.</summary>
public sealed class TalkingPerson : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SimulatedTelegram _telegram = new();
    private readonly AiApiHost? _ai;
    private long _updateId = 1000;

    private TalkingPerson(TestDatabase database, HttpMessageHandler? brokenAi, bool asRole)
    {
        Database = database;
        _ai = brokenAi is null ? new AiApiHost() : null;
        Bot = BotHost.Over(database, _telegram, brokenAi ?? _ai!.Server.CreateHandler());
        if (asRole)
        {
            Bot.With("ConnectionStrings:fincoach", database.ConnectionStringAs("bot_api"));
        }
    }

    public TestDatabase Database { get; }

    public BotHost Bot { get; }

    public SimulatedTelegram Telegram => _telegram;

    /// <param name="brokenAi">Instead of the real AiApi.</param>
    /// <param name="asRole">The bot works under its own grants instead of the superuser's.</param>
    public static async Task<TalkingPerson> CreateAsync(HttpMessageHandler? brokenAi = null, bool asRole = false) =>
        new(await PostgresServer.CreateDatabaseAsync(), brokenAi, asRole);

    /// <summary>The update of a private text message; strings go in as JSON text, so that tests can write any escape.</summary>
    public string TextUpdate(long chat, string jsonText, long? updateId = null)
    {
        var id = updateId ?? Interlocked.Increment(ref _updateId);
        return $$$"""
            {"update_id":{{{id}}},"message":{"message_id":{{{id}}},"date":1795350000,
             "chat":{"id":{{{chat}}},"type":"private","first_name":"Ana"},"from":{"id":{{{chat}}},"is_bot":false,"first_name":"Ana"},
             "text":{{{jsonText}}}}}
            """;
    }

    /// <summary>Says a text and waits for the next reply.</summary>
    public async Task<string> AskAsync(long chat, string text)
    {
        var before = (await RepliesAsync(chat)).Count;
        await DeliverAsync(TextUpdate(chat, JsonValue.Create(text)!.ToJsonString()));
        return (await RepliesAsync(chat, before + 1))[before];
    }

    /// <summary>Introduces the person to the simulator, accepts the notice and forgets what was said until then.</summary>
    public async Task ConsentAsync(long chat)
    {
        await MeetAsync(chat);
        await DeliverAsync(TextUpdate(chat, "\"/start\""));
        await RepliesAsync(chat, 1);
        await PressAsync(chat, "consent:yes");
        await RepliesAsync(chat, 2);
    }

    /// <summary>The simulator only lets a bot write to people who wrote first.</summary>
    public Task MeetAsync(long chat) => _telegram.WriteAsync(chat, "hola");

    public Task PressAsync(long chat, string data)
    {
        var id = Interlocked.Increment(ref _updateId);
        return DeliverAsync(
            $$$"""
            {"update_id":{{{id}}},"callback_query":{"id":"{{{id}}}","chat_instance":"1","data":"{{{data}}}",
             "from":{"id":{{{chat}}},"is_bot":false,"first_name":"Ana"},
             "message":{"message_id":1,"date":1795350000,"chat":{"id":{{{chat}}},"type":"private"},"text":"x"}}
             }
            """);
    }

    public async Task DeliverAsync(string update)
    {
        using var response = await Bot.DeliverAsync(update);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>What the bot sent to a chat, in order; waits until there are enough.</summary>
    public async Task<IReadOnlyList<string>> RepliesAsync(long chat, int atLeast = 0)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var replies = (await _telegram.GetAsync($"/sim/chats/{chat}/replies")).AsArray();
            if (replies.Count >= atLeast)
            {
                return [.. replies.Select(r => (string?)r!["message"]!["text"] ?? "")];
            }

            Assert.False(patience.IsCancellationRequested, $"{replies.Count} of {atLeast} replies came.");
            await Task.Delay(25, CancellationToken.None);
        }
    }

    /// <summary>Waits until a query gives the wanted value.</summary>
    public async Task EventuallyAsync(string sql, object wanted)
    {
        using var patience = new CancellationTokenSource(Patience);
        object? seen = null;
        while (!patience.IsCancellationRequested)
        {
            seen = await Database.ScalarAsync(sql);
            if (Equals(seen, wanted))
            {
                return;
            }

            await Task.Delay(25, CancellationToken.None);
        }

        Assert.Fail($"{sql}: {seen} instead of {wanted}");
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await _telegram.DisposeAsync();
        if (_ai is not null)
        {
            await _ai.DisposeAsync();
        }

        await Database.DisposeAsync();
    }
}
