using FinCoach.BotApi.Conversation;
using FinCoach.BotApi.Outbox;
using FinCoach.Data.App;
using FinCoach.Tests.BotApi.Recurring;
using FinCoach.Tests.Fakes;
using FinCoach.Tests.Servers;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.Tests.BotApi.Conversation;

[Trait("kind", "servers")]
public sealed class OrderTests
{
    [Fact]
    public async Task SeveralMessagesOfOneTurn_AreReadInTheOrderTheyWereSaid()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await using var db = AppRows.Open(database);
        var item = new InboxItem
        {
            Channel = Channel.Web,
            BotId = 0,
            UpdateId = 1,
            PersonKey = "web:ana",
            Ordinal = 1,
            RequestId = Guid.CreateVersion7(Said.Now),
        };
        var wanted = Enumerable.Range(1, 20).Select(n => $"{n}").ToList();

        var outgoing = new Outgoing(db, item, new StoppedClock(Said.Now));
        wanted.ForEach(text => outgoing.Say(new OutboundMessage(OutboundMessage.Notice, text)));
        await db.SaveChangesAsync();

        Assert.Equal(wanted, (await db.Outbox.OrderBy(o => o.Seq).ToListAsync()).Select(o => OutboundMessage.Parse(o.Payload).Text));
    }
}
