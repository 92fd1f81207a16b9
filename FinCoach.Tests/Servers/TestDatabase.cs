using Npgsql;

namespace FinCoach.Tests.Servers;

/// <summary>A database of one test's (or one class's) own, dropped with everything in it when disposed.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly List<NpgsqlDataSource> _ofRoles = [];
    private NpgsqlDataSource? _dataSource;

    internal TestDatabase(string name, string connectionString)
    {
        Name = name;
        ConnectionString = connectionString;
    }

    public string Name { get; }

    /// <summary>Connection string of the superuser, for this database.</summary>
    public string ConnectionString { get; }

    /// <summary>A data source of the superuser's, made on first use.</summary>
    public NpgsqlDataSource DataSource => _dataSource ??= CreateDataSource(ConnectionString);

    /// <summary>
    /// The same database with the grants of a service's role. Roles belong to the whole server, where an application may
    /// be running beside the tests: so nobody's password is touched.
    /// </summary>
    public string ConnectionStringAs(string role) =>
        new NpgsqlConnectionStringBuilder(ConnectionString) { Options = $"-c role={role}" }.ConnectionString;

    /// <summary>A data source with the grants of a service's role; it goes with the database.</summary>
    public NpgsqlDataSource DataSourceAs(string role)
    {
        _ofRoles.Add(CreateDataSource(ConnectionStringAs(role)));
        return _ofRoles[^1];
    }

    /// <summary>The first column of the first row of a query, or null.</summary>
    public async Task<object?> ScalarAsync(string sql)
    {
        await using var command = DataSource.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    private static NpgsqlDataSource CreateDataSource(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        builder.UseVector();
        return builder.Build();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var source in _ofRoles)
        {
            await source.DisposeAsync();
        }

        if (_dataSource is not null)
        {
            await _dataSource.DisposeAsync();
        }

        // Pools of contexts that a test made from the connection string still hold idle connections: FORCE ends them.
        await PostgresServer.ExecuteAsync($"""DROP DATABASE IF EXISTS "{Name}" WITH (FORCE)""", CancellationToken.None);
    }
}
