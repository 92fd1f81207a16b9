using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace FinCoach.Tests.Servers;

/// <summary>The real PostgreSQL of <c>eng/servers.sh</c>: a fresh database for whoever asks.</summary>
public static class PostgresServer
{
    private const string Prefix = "fincoach_test_";

    // A migrated database is made once per run; copying it takes tens of milliseconds, migrating takes seconds.
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);
    private static readonly Lazy<Task> Sweep = new(DropLeftoversAsync);
    private static int _made;

    /// <summary>A database of one's own with every migration applied. Skips the test when no server runs.</summary>
    public static async Task<TestDatabase> CreateDatabaseAsync() => await CreateAsync(await Template.Value);

    /// <summary>A database of one's own with nothing in it. Skips the test when no server runs.</summary>
    public static Task<TestDatabase> CreateEmptyDatabaseAsync() => CreateAsync("template1");

    internal static async Task ExecuteAsync(string sql, CancellationToken ct)
    {
        await using var server = NpgsqlDataSource.Create(Unpooled("postgres"));
        await using var command = server.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<TestDatabase> CreateAsync(string template)
    {
        var settings = ServerSettings.Postgres;
        await Sweep.Value;
        var name = string.Create(CultureInfo.InvariantCulture,
            $"{Prefix}{Environment.ProcessId}_{Interlocked.Increment(ref _made)}");
        await ExecuteAsync($"""CREATE DATABASE "{name}" TEMPLATE "{template}" """, CancellationToken.None);
        return new TestDatabase(name, new NpgsqlConnectionStringBuilder(settings) { Database = name }.ConnectionString);
    }

    private static async Task<string> MakeTemplateAsync()
    {
        _ = ServerSettings.Postgres;
        await Sweep.Value;
        var name = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}_template");
        await ExecuteAsync($"""DROP DATABASE IF EXISTS "{name}" WITH (FORCE)""", CancellationToken.None);
        await ExecuteAsync($"""CREATE DATABASE "{name}" """, CancellationToken.None);
        await TemplateMigration.ApplyAsync(Unpooled(name), CancellationToken.None);
        return name;
    }

    // The name of a test database ends with the process that made it: what a dead process left behind goes.
    private static async Task DropLeftoversAsync()
    {
        await using var server = NpgsqlDataSource.Create(Unpooled("postgres"));
        var names = new List<string>();
        await using (var command = server.CreateCommand($"SELECT datname FROM pg_database WHERE datname LIKE '{Prefix}%'"))
        await using (var rows = await command.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync())
            {
                names.Add(rows.GetString(0));
            }
        }

        foreach (var name in names.Where(IsLeftover))
        {
            await ExecuteAsync($"""DROP DATABASE IF EXISTS "{name}" WITH (FORCE)""", CancellationToken.None);
        }
    }

    private static bool IsLeftover(string database)
    {
        var owner = int.Parse(database[Prefix.Length..].Split('_')[0], CultureInfo.InvariantCulture);
        if (owner == Environment.ProcessId)
        {
            return true;
        }

        try
        {
            using var process = Process.GetProcessById(owner);
            return process.HasExited;
        }
        catch (ArgumentException)
        {
            // No process has this id.
            return true;
        }
    }

    private static string Unpooled(string database) =>
        new NpgsqlConnectionStringBuilder(ServerSettings.Postgres) { Database = database, Pooling = false }
            .ConnectionString;
}
