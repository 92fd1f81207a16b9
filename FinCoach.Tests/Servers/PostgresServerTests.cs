using Npgsql;

namespace FinCoach.Tests.Servers;

[Trait("kind", "servers")]
public sealed class PostgresServerTests
{
    [Fact]
    public async Task CreateDatabase_Twice_GivesSeparateDatabasesWithVector()
    {
        await using var one = await PostgresServer.CreateDatabaseAsync();
        await using var two = await PostgresServer.CreateDatabaseAsync();

        Assert.NotEqual(one.Name, two.Name);
        await ExecuteAsync(one, "CREATE EXTENSION IF NOT EXISTS vector; CREATE TABLE only_here (v vector(3))");
        var error = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(two, "SELECT * FROM only_here"));
        Assert.Equal(PostgresErrorCodes.UndefinedTable, error.SqlState);
    }

    [Fact]
    public async Task Dispose_WithOpenConnection_DropsTheDatabase()
    {
        var database = await PostgresServer.CreateEmptyDatabaseAsync();
        await using var held = new NpgsqlConnection(database.ConnectionString);
        await held.OpenAsync();

        await database.DisposeAsync();

        await using var other = await PostgresServer.CreateEmptyDatabaseAsync();
        await using var command = other.DataSource.CreateCommand("SELECT count(*) FROM pg_database WHERE datname = $1");
        command.Parameters.AddWithValue(database.Name);
        Assert.Equal(0L, await command.ExecuteScalarAsync());
    }

    private static async Task ExecuteAsync(TestDatabase database, string sql)
    {
        await using var command = database.DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
