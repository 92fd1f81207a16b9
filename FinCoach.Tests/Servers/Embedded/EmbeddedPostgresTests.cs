using Npgsql;

namespace FinCoach.Tests.Servers.Embedded;

[Trait("kind", "servers")]
public sealed class EmbeddedPostgresTests(EmbeddedPostgres server) : IClassFixture<EmbeddedPostgres>
{
    [Fact]
    public async Task Extensions_VectorAndUnaccent_AreThere()
    {
        await using var database = NpgsqlDataSource.Create(await server.StartAsync());

        await ExecuteAsync(database, """
            CREATE EXTENSION vector; CREATE EXTENSION unaccent;
            CREATE TABLE passages (id int, embedding vector(3));
            CREATE INDEX ON passages USING hnsw (embedding vector_cosine_ops);
            INSERT INTO passages VALUES (1, '[1,0,0]'), (2, '[0,1,0]');
            """);

        Assert.Equal(2, await ScalarAsync(database, "SELECT id FROM passages ORDER BY embedding <=> '[0,.9,.1]' LIMIT 1"));
        Assert.Equal("cuanto debo", await ScalarAsync(database, "SELECT unaccent('cuánto debo')"));
    }

    [Fact]
    public async Task Connections_SixteenWithTransactionsAtOnce_LoseNothing()
    {
        await using var database = NpgsqlDataSource.Create(await server.StartAsync());
        await ExecuteAsync(database, "CREATE TABLE counter (n int); INSERT INTO counter VALUES (0)");

        await Task.WhenAll(Enumerable.Range(0, 16).Select(async _ =>
        {
            for (var i = 0; i < 10; i++)
            {
                await using var connection = await database.OpenConnectionAsync();
                await using var transaction = await connection.BeginTransactionAsync();
                await using var read = new NpgsqlCommand("SELECT n FROM counter", connection, transaction);
                var seen = (int)(await read.ExecuteScalarAsync())!;
                await using var write = new NpgsqlCommand("UPDATE counter SET n = $1", connection, transaction);
                write.Parameters.AddWithValue(seen + 1);
                await write.ExecuteNonQueryAsync();
                await transaction.CommitAsync();
            }
        }));

        Assert.Equal(160, await ScalarAsync(database, "SELECT n FROM counter"));
    }

    [Fact]
    public async Task SetLocalRole_WithRowSecurity_HidesOthersRows()
    {
        await using var database = NpgsqlDataSource.Create(await server.StartAsync());
        await ExecuteAsync(database, """
            CREATE ROLE person; CREATE TABLE notes (owner text); INSERT INTO notes VALUES ('ana'), ('luis');
            ALTER TABLE notes ENABLE ROW LEVEL SECURITY; GRANT SELECT ON notes TO person;
            CREATE POLICY own ON notes TO person USING (owner = current_setting('app.owner'));
            """);

        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var assume = new NpgsqlCommand("SET LOCAL ROLE person; SET LOCAL app.owner = 'ana'", connection);
        await assume.ExecuteNonQueryAsync();
        await using var count = new NpgsqlCommand("SELECT count(*) FROM notes", connection);
        Assert.Equal(1L, await count.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Stop_BySigterm_IsCleanAndKeepsTheData()
    {
        await using (var before = NpgsqlDataSource.Create(await server.StartAsync()))
        {
            await ExecuteAsync(before, "CREATE TABLE kept (n int); INSERT INTO kept VALUES (7)");
        }

        Assert.Equal(0, await server.StopAsync());

        await using var after = NpgsqlDataSource.Create(await server.StartAsync());
        Assert.Equal(7, await ScalarAsync(after, "SELECT n FROM kept"));
    }

    private static async Task ExecuteAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<object?> ScalarAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
