using FinCoach.BotApi.Outbox;
using FinCoach.Data.App;
using FinCoach.Tests.BotApi.Recurring;
using FinCoach.Tests.Servers;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.Tests.BotApi.Outbox;

[Trait("kind", "servers")]
public sealed class OutboxRetentionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 18, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Clear_WhatIsDoneForAMonth_GoesAndNothingElse()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        var old = Now - OutboxRetention.Kept - TimeSpan.FromSeconds(1);
        await AppRows.SaveAsync(database,
            Row(OutboxState.Sent, old, "sent"), Row(OutboxState.Failed, old, "failed"), Row(OutboxState.Dropped, old, "dropped"),
            Row(OutboxState.Pending, old, "still to go"), Row(OutboxState.Sent, Now - OutboxRetention.Kept, "of today"));
        await using var db = AppRows.Open(database);

        var gone = await OutboxRetention.ClearAsync(db, Now, TestContext.Current.CancellationToken);

        Assert.Equal(3, gone);
        Assert.Equal(
            ["of today", "still to go"], (await db.Outbox.ToListAsync()).Select(o => OutboundMessage.Parse(o.Payload).Text).Order(StringComparer.Ordinal));
    }

    private static OutboxItem Row(OutboxState state, DateTimeOffset at, string text) => new()
    {
        Id = Guid.CreateVersion7(at),
        Channel = Channel.Telegram,
        PersonKey = "telegram:7",
        RequestId = Guid.CreateVersion7(at),
        Payload = new OutboundMessage(OutboundMessage.Reply, text).ToJson(),
        State = state,
        CreatedAt = at,
        NextAttemptAt = at,
    };
}
