using FinCoach.BotApi.Actions.Spending;
using FinCoach.BotApi.Nudges;
using FinCoach.BotApi.Outbox;
using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FinCoach.Tests.BotApi.Recurring;
using FinCoach.Tests.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinCoach.Tests.BotApi.Nudges;

[Trait("kind", "servers")]
public sealed class NudgesTests
{
    // Chile keeps summer time in November and December: 9:00 there is 12:00 UTC.
    private static readonly DateTimeOffset MondayAtNine = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task WeeklySummary_AnyNumberOfReplicas_ComesOnceAndIsExact()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        var person = await AppRows.PersonAsync(database, p => p.WeeklySummarySince = MondayAtNine.AddDays(-3));
        await AppRows.SaveAsync(database,
            Spent(person, 12_000, Category.Groceries, new DateOnly(2026, 11, 16)),
            Spent(person, 30_000, Category.Transport, new DateOnly(2026, 11, 22)),
            // Its third part of 10.000 falls on the 18th.
            Spent(person, 30_000, Category.Clothing, new DateOnly(2026, 9, 18), installments: 3),
            Spent(person, 99_000, Category.Groceries, new DateOnly(2026, 11, 23)),
            Spent(person, 60_000, Category.Groceries, new DateOnly(2026, 11, 15)),
            Spent(person, 850_000, Category.Salary, new DateOnly(2026, 11, 20), TransactionKind.Income));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RunAsync(database, MondayAtNine)));
        await RunAsync(database, MondayAtNine.AddHours(3));

        Assert.Equal(
            """
            Tu resumen de la semana del 16 de noviembre al 22 de noviembre:
            Gastaste $52.000, $8.000 menos que la semana anterior.
            - transporte: $30.000
            - supermercado: $12.000
            - ropa: $10.000
            Te entraron $850.000.
            """.ReplaceLineEndings("\n"), Assert.Single(await SentAsync(database)));
    }

    [Fact]
    public async Task MonthlySummary_FirstOfTheMonth_CountsRecurringAndInstalments()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        var person = await AppRows.PersonAsync(
            database, p => p.MonthlySummarySince = MondayAtNine, u => (u.Tone, u.Intensity) = (Tone.Formal, 0.9m));
        await AppRows.SaveAsync(database,
            Said.Bill("arriendo", 350_000, Category.Housing, anchor: new DateOnly(2026, 11, 5), user: person.Id),
            Spent(person, 100_000, Category.Home, new DateOnly(2026, 11, 10), installments: 3));
        await using (var db = AppRows.Open(database))
        {
            await FinCoach.BotApi.Recurring.DueEntries.AddAsync(db, new DateOnly(2026, 12, 1), MondayAtNine, TestContext.Current.CancellationToken);
        }

        await RunAsync(database, new(2026, 12, 1, 13, 0, 0, TimeSpan.Zero));

        Assert.Equal(
            "Su resumen de noviembre:\nGastó $383.334.\n- vivienda: $350.000\n- hogar: $33.334", Assert.Single(await SentAsync(database)));
    }

    [Theory]
    [InlineData("2026-11-23T11:59:00Z", 0)]
    [InlineData("2026-11-23T12:00:00Z", 1)]
    [InlineData("2026-11-23T23:59:00Z", 1)]
    [InlineData("2026-11-24T00:00:00Z", 0)]
    [InlineData("2026-11-24T12:00:00Z", 1)]
    [InlineData("2026-11-25T12:00:00Z", 0)]
    [InlineData("2026-11-22T15:00:00Z", 0)]
    public async Task WeeklySummary_IsQuietAtNightAndKeptUntilNine(string at, int sent)
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await AppRows.PersonAsync(database, p => p.WeeklySummarySince = MondayAtNine.AddDays(-3));

        await RunAsync(database, DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(sent, (await SentAsync(database)).Count);
    }

    [Fact]
    public async Task Summaries_ToPeopleBlockedOrWithoutConsentOrWish_DoNotGo()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await AppRows.PersonAsync(database);
        await AppRows.PersonAsync(database, p => p.WeeklySummarySince = MondayAtNine.AddDays(-3), u => u.BlockedAt = Said.Now);
        await AppRows.PersonAsync(database, p => p.WeeklySummarySince = MondayAtNine.AddDays(-3), u => u.ConsentAt = null);
        await AppRows.PersonAsync(database, p => p.WeeklySummarySince = MondayAtNine.AddMinutes(30));

        Assert.Equal(0, await RunAsync(database, MondayAtNine.AddHours(1)));
    }

    [Fact]
    public async Task Reminders_BillsInstalmentsAndGoals_ComeOnceInOneMessage()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        var person = await AppRows.PersonAsync(database, p => p.Reminders = true);
        var goal = new Goal
        {
            Id = Guid.CreateVersion7(Said.Now),
            UserId = person.Id,
            Name = "vacaciones",
            Target = 500_000,
            Currency = Currency.CLP,
            Deadline = new DateOnly(2026, 12, 6),
            CreatedAt = Said.Now,
        };
        await AppRows.SaveAsync(database,
            Said.Bill("arriendo", 350_000, Category.Housing, anchor: new DateOnly(2026, 10, 31), user: person.Id),
            Said.Bill("gym", 25_000, Category.PersonalCare, anchor: new DateOnly(2026, 10, 5), user: person.Id),
            Said.Bill("micro", 2_000, Category.Transport, Recurrence.Daily, new DateOnly(2026, 10, 5), person.Id),
            Spent(person, 90_000, Category.Clothing, new DateOnly(2026, 9, 30), installments: 6),
            goal,
            new GoalMovement { Id = Guid.CreateVersion7(Said.Now), UserId = person.Id, GoalId = goal.Id, Amount = 120_000, OccurredOn = Said.Today });

        // The 29th: November has no 31st, so the rent is due on the 30th.
        var sunday = new DateTimeOffset(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RunAsync(database, sunday)));
        await RunAsync(database, sunday.AddDays(1));

        Assert.Equal(
            """
            Te recuerdo lo que viene.
            Mañana, 30 de noviembre:
            - arriendo, $350.000
            - cuota 3 de 6 de ropa, $15.000
            El 6 de diciembre: plazo de la meta vacaciones, $120.000 de $500.000 (faltan $380.000).
            """.ReplaceLineEndings("\n"), Assert.Single(await SentAsync(database)));
    }

    [Fact]
    public async Task Reminders_NothingRanTheDayBefore_ComeOnTheDayItself()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        var person = await AppRows.PersonAsync(database);
        var wanted = Said.Bill("arriendo", 350_000, Category.Housing, anchor: new DateOnly(2026, 10, 30), user: person.Id);
        wanted.Remind = true;
        await AppRows.SaveAsync(database, wanted, Said.Bill("gym", 25_000, Category.PersonalCare, anchor: new DateOnly(2026, 10, 30), user: person.Id));

        await RunAsync(database, new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero));

        Assert.Equal("Te recuerdo lo que viene.\nHoy, 30 de noviembre: arriendo, $350.000.", Assert.Single(await SentAsync(database)));
    }

    private static Transaction Spent(
        User person, decimal amount, Category category, DateOnly on, TransactionKind kind = TransactionKind.Expense, int? installments = null) => new()
        {
            Id = Guid.CreateVersion7(Said.Now),
            UserId = person.Id,
            MessageId = Guid.CreateVersion7(Said.Now),
            Kind = kind,
            Amount = amount,
            Currency = Currency.CLP,
            Category = category,
            OccurredOn = on,
            Installments = installments,
            CreatedAt = Said.Now,
        };

    private static async Task<int> RunAsync(TestDatabase database, DateTimeOffset now)
    {
        await using var db = AppRows.Open(database);
        var writer = new NudgeWriter(db, new OutboxSignal(NullLogger<OutboxSignal>.Instance), TimeProvider.System);
        return await new WriteNudges(db, new Ledger(db), new DueReminders(db), writer).RunAsync(now, TestContext.Current.CancellationToken);
    }

    private static async Task<IReadOnlyList<string>> SentAsync(TestDatabase database)
    {
        await using var db = AppRows.Open(database);
        return [.. (await db.Outbox.OrderBy(o => o.Seq).ToListAsync()).Select(o => OutboundMessage.Parse(o.Payload).Text!)];
    }
}
