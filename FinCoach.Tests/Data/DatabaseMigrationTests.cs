using FinCoach.Data;
using FinCoach.Data.App;
using FinCoach.Data.Ml;
using FinCoach.Data.Provisioning;
using FinCoach.Tests.Servers;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FinCoach.Tests.Data;

[Trait("kind", "servers")]
public sealed class DatabaseMigrationTests
{
    private static readonly Dictionary<string, string> NoPasswords = [];

    [Fact]
    public async Task Apply_ThreeTimesAtOnce_EndsWithOneSchema()
    {
        await using var database = await PostgresServer.CreateEmptyDatabaseAsync();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ApplyAsync(database.ConnectionString)));

        Assert.Equal(1L, await database.ScalarAsync("select count(*) from app.__ef_migrations_history where migration_id like '%InitialApp'"));
    }

    [Fact]
    public async Task Apply_Twice_SaysThatNothingIsPending()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        var lines = new List<string>();

        await DatabaseMigration.ApplyAsync(database.ConnectionString, NoPasswords, lines.Add, CancellationToken.None);

        Assert.Contains("Schema app is up to date", lines);
        Assert.Contains("Schema ml is up to date", lines);
    }

    [Fact]
    public async Task Model_AgainstTheMigrations_HasNoPendingChanges()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await using var app = new AppDbContext(Options<AppDbContext>(database, AppDbContext.Schema));
        await using var ml = new MlDbContext(Options<MlDbContext>(database, MlDbContext.Schema));

        Assert.False(app.Database.HasPendingModelChanges());
        Assert.False(ml.Database.HasPendingModelChanges());
    }

    [Theory]
    [InlineData("2026-12-15", "app.event_log_2026_12")]
    [InlineData("2031-01-01", "app.event_log_default")]
    public async Task EventLog_RowOfAMonth_LandsInItsPartition(string day, string partition)
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await using var app = new AppDbContext(Options<AppDbContext>(database, AppDbContext.Schema));
        app.Add(new EventLogEntry
        {
            Id = Guid.CreateVersion7(),
            Ts = DateTimeOffset.Parse(day + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture),
            RequestId = Guid.CreateVersion7(),
        });
        await app.SaveChangesAsync();

        Assert.Equal(1L, await database.ScalarAsync($"select count(*) from {partition}"));
    }

    [Fact]
    public async Task AuditLog_Change_IsRefused()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await database.ScalarAsync(
            "insert into app.audit_log (id, at, actor, action, details) values (gen_random_uuid(), now(), 'test', 'x', '{}')");

        var error = await Assert.ThrowsAsync<PostgresException>(() => database.ScalarAsync("delete from app.audit_log"));

        Assert.Equal(PostgresErrorCodes.RestrictViolation, error.SqlState);
    }

    [Theory]
    [InlineData("ai_api", "select count(*) from app.messages")]
    [InlineData("dashboard", "insert into app.leases (name, owner, until) values ('x', gen_random_uuid(), now())")]
    [InlineData("bot_api", "update ml.model_versions set notes = 'x'")]
    [InlineData("trainer", "delete from app.users")]
    [InlineData("bot_api", "update app.consents set granted = true")]
    public async Task Role_OutsideItsGrants_IsRefused(string role, string sql)
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await using var connection = await database.DataSource.OpenConnectionAsync();
        await using var command = new NpgsqlCommand($"set role {role}; {sql}", connection);

        var error = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, error.SqlState);
    }

    private static Task ApplyAsync(string connectionString) =>
        DatabaseMigration.ApplyAsync(connectionString, NoPasswords, _ => { }, CancellationToken.None);

    private static DbContextOptions<TContext> Options<TContext>(TestDatabase database, string schema)
        where TContext : DbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        options.UseFinCoach(database.DataSource, schema);
        return options.Options;
    }
}
