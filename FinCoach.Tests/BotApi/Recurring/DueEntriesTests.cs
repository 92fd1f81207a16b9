using FinCoach.BotApi.Recurring;
using FinCoach.Domain.Language;
using FinCoach.Tests.Servers;

namespace FinCoach.Tests.BotApi.Recurring;

[Trait("kind", "servers")]
public sealed class DueEntriesTests
{
    [Fact]
    public async Task Add_ManyReplicasAfterMonthsOfSilence_NotesEachTimeOnce()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        var person = await AppRows.PersonAsync(database);
        await AppRows.SaveAsync(database,
            Said.Bill("arriendo", 350000, Category.Housing, anchor: new DateOnly(2026, 1, 31), user: person.Id),
            Said.Bill("feria", 10000, Category.Groceries, Recurrence.Weekly, new DateOnly(2026, 5, 1), person.Id),
            Said.Bill("micro", 2000, Category.Transport, Recurrence.Daily, new DateOnly(2026, 5, 1), person.Id));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PassAsync(database, new DateOnly(2026, 5, 31))));
        await PassAsync(database, new DateOnly(2026, 5, 31));

        Assert.Equal(
            "2026-01-31,2026-02-28,2026-03-31,2026-04-30,2026-05-31",
            await database.ScalarAsync("select string_agg(occurred_on::text, ',' order by occurred_on) from app.transactions where category = 'housing'"));
        Assert.Equal(5L, await database.ScalarAsync("select count(*) from app.transactions where category = 'groceries'"));
        Assert.Equal(31L, await database.ScalarAsync("select count(*) from app.transactions where category = 'transport'"));
        Assert.Equal(
            (5 * 350000m) + (5 * 10000m) + (31 * 2000m), await database.ScalarAsync("select sum(amount) from app.transactions"));
    }

    [Fact]
    public async Task Add_AnEntryWhoseDayWasMovedBack_DoublesNothing()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        var person = await AppRows.PersonAsync(database);
        await AppRows.SaveAsync(database, Said.Bill("arriendo", 350000, Category.Housing, anchor: new DateOnly(2026, 1, 5), user: person.Id));
        await PassAsync(database, new DateOnly(2026, 3, 10));

        await database.ScalarAsync("update app.recurring_entries set next_on = '2026-02-05'");
        await database.ScalarAsync("update app.transactions set deleted_at = now(), occurred_on = '2026-02-06' where due_on = '2026-02-05'");
        await PassAsync(database, new DateOnly(2026, 4, 10));

        Assert.Equal(
            "2026-01-05,2026-03-05,2026-04-05",
            await database.ScalarAsync("select string_agg(due_on::text, ',' order by due_on) from app.transactions where deleted_at is null"));
    }

    [Fact]
    public async Task Add_EndedOrBlocked_NotesNothing()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        var blocked = await AppRows.PersonAsync(database, change: u => u.BlockedAt = Said.Now);
        var person = await AppRows.PersonAsync(database);
        var ended = Said.Bill("gym", 25000, Category.PersonalCare, anchor: new DateOnly(2026, 1, 5), user: person.Id);
        ended.DeletedAt = Said.Now;
        await AppRows.SaveAsync(database, ended, Said.Bill("gym", 25000, Category.PersonalCare, anchor: new DateOnly(2026, 1, 5), user: blocked.Id));

        await PassAsync(database, new DateOnly(2026, 6, 1));

        Assert.Equal(0L, await database.ScalarAsync("select count(*) from app.transactions"));
    }

    private static async Task PassAsync(TestDatabase database, DateOnly today)
    {
        await using var db = AppRows.Open(database);
        await DueEntries.AddAsync(db, today, Said.Now, TestContext.Current.CancellationToken);
    }
}
