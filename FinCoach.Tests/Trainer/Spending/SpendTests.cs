using FinCoach.Data.Ml;
using FinCoach.Tests.AiApi;
using FinCoach.Tests.LocalModel;
using FinCoach.Tests.Servers;
using FinCoach.Tests.Trainer.Finetuning;
using FinCoach.Trainer.Spending;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FinCoach.Tests.Trainer.Spending;

/// <summary>A month's money runs out: people get plain answers, somebody is told, and the next month all is well.</summary>
[Trait("kind", "servers")]
public sealed class SpendTests : IAsyncLifetime
{
    private readonly LocalModelHost _provider = new();
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await PostgresServer.CreateDatabaseAsync();

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Cap_Reached_GivesPlainAnswersUntilTheNextMonth()
    {
        await using var host = new FinetuneHost(_database, _provider).With("Spend:MonthlyCapUsd", "10");
        var watch = host.Services.GetRequiredService<SpendWatch>();
        await SpendAsync("2026-10-31T12:00:00Z", 500m);
        await SpendAsync("2026-11-10T12:00:00Z", 9.99m);
        await watch.LookAsync(CancellationToken.None);
        Assert.Equal(0, await host.AskAsync(db => db.Alerts.CountAsync()));
        Assert.NotEqual("plain", await ModelAsync());

        await SpendAsync("2026-11-20T12:00:00Z", 0.02m);
        await watch.LookAsync(CancellationToken.None);
        await watch.LookAsync(CancellationToken.None);
        var alert = await host.AskAsync(db => db.Alerts.SingleAsync());
        Assert.Equal((Alert.MonthlyCap, null), (alert.Rule, alert.ResolvedAt));
        Assert.Contains("Spend:MonthlyCapUsd", alert.Message, StringComparison.Ordinal);
        Assert.Equal("plain", await ModelAsync());
        Assert.Contains("degraded", (await host.SendAsync(HttpMethod.Get, "/health")).Body.ToJsonString(), StringComparison.Ordinal);

        host.Clock.Advance(TimeSpan.FromDays(10));
        await watch.LookAsync(CancellationToken.None);
        Assert.NotNull((await host.AskAsync(db => db.Alerts.SingleAsync())).ResolvedAt);
        Assert.NotEqual("plain", await ModelAsync());
    }

    private async Task<string> ModelAsync()
    {
        await using var ai = new AiApiHost().With("ConnectionStrings:fincoach", _database.ConnectionStringAs("ai_api"));
        return (await ai.ReplyAsync(SampleRequests.Expense())).Model;
    }

    private async Task SpendAsync(string at, decimal usd)
    {
        await using var command = _database.DataSource.CreateCommand("""
            insert into app.event_log (id, ts, request_id, tokens_in, tokens_out, latency_ms, ok, rag_on, stages, cost_usd, checks)
            values (gen_random_uuid(), $1, gen_random_uuid(), 1, 1, 1, true, false, '{}', $2, '[]')
            """);
        command.Parameters.AddWithValue(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
        command.Parameters.AddWithValue(usd);
        await command.ExecuteNonQueryAsync();
    }
}
