using System.Globalization;
using FinCoach.Tests.AiApi;
using FinCoach.Tests.Servers;
using FinCoach.Tests.Simulator;

namespace FinCoach.Tests.BotApi;

[Trait("kind", "servers")]
public sealed class ReplicasTests
{
    private const int Chats = 200;
    private const int MessagesEach = 10;

    [Fact]
    public async Task TwoReplicas_TwoThousandMessagesOfTwoHundredChats_EachAnsweredOnceInOrder()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await using var telegram = new SimulatedTelegram();
        await using var ai = new AiApiHost();
        await using var one = BotHost.Over(database, telegram, ai.Server.CreateHandler());
        await using var two = BotHost.Over(database, telegram, ai.Server.CreateHandler());
        await ConsentedPeopleAsync(database, telegram);

        await Parallel.ForAsync(0, Chats * MessagesEach, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (n, _) =>
        {
            var (chat, turn) = ((n % Chats) + 1, n / Chats);
            using var response = await (n % 2 == 0 ? one : two).DeliverAsync(Update(chat, turn));
            Assert.True(response.IsSuccessStatusCode);
        });
        await EventuallyDoneAsync(database);

        Assert.Equal((long)Chats * MessagesEach, await database.ScalarAsync("select count(distinct request_id) from app.outbox where state = 'sent' and message_id is not null"));
        Assert.Equal((long)Chats * MessagesEach, await database.ScalarAsync("select count(*) from app.transactions"));
        Assert.Equal(0L, await database.ScalarAsync("select count(*) from app.inbox where attempts > 1"));

        // The amount names the turn: each person's records came in the order in which they were written.
        Assert.Equal(0L, await database.ScalarAsync(
            """
            select count(*) from (
                select amount, lag(amount) over (partition by t.user_id order by m.id) as before
                from app.transactions t join app.messages m on m.id = t.message_id) o
            where before >= amount
            """));
        Assert.Equal(0L, await database.ScalarAsync(
            """
            select count(*) from (
                select (m.text = '') as x, o.seq, i.update_id, lag(i.update_id) over (partition by o.person_key order by o.seq) as before
                from app.outbox o join app.messages m on m.id = o.message_id join app.inbox i on i.request_id = o.request_id) q
            where before >= update_id
            """));
    }

    private static async Task ConsentedPeopleAsync(TestDatabase database, SimulatedTelegram telegram)
    {
        await database.ScalarAsync(
            $"""
            insert into app.users (id, channel, external_id, locale, intensity, tone, created_at, consent_at, consent_version)
            select gen_random_uuid(), 'telegram', n::text, 'es-CL', 0.5, 'coach', now(), now(), 'test' from generate_series(1, {Chats}) n
            """);
        for (var chat = 1; chat <= Chats; chat++)
        {
            await telegram.WriteAsync(chat, "hola");
        }
    }

    private static string Update(int chat, int turn) => string.Create(CultureInfo.InvariantCulture,
        $$$"""{"update_id":{{{(turn * 1000) + chat}}},"message":{"message_id":{{{turn + 10}}},"date":1795350000,"chat":{"id":{{{chat}}},"type":"private"},"from":{"id":{{{chat}}},"is_bot":false,"first_name":"P"},"text":"gasté {{{turn + 1}}} lucas en pan"}}""");

    private static async Task EventuallyDoneAsync(TestDatabase database)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        while ((long)(await database.ScalarAsync(
            "select (select count(*) from app.inbox where state = 'open') + (select count(*) from app.outbox where state = 'pending')"))! > 0)
        {
            Assert.False(patience.IsCancellationRequested, "Not everything was answered in time.");
            await Task.Delay(200, CancellationToken.None);
        }
    }
}
