using FinCoach.Data.App;
using FinCoach.Data.Ml;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FinCoach.Data.Provisioning;

/// <summary>
/// Brings a database to this version: extensions, schemas, tables, roles, prices. Idempotent, and safe to run twice at
/// once, also on PGlite, where session-level locks mean nothing: a race shows as a duplicate object and is tried again.
/// </summary>
public static class DatabaseMigration
{
    private const int Attempts = 5;

    /// <summary>The services' logins.</summary>
    public static readonly IReadOnlyList<string> Roles = ["bot_api", "ai_api", "trainer", "dashboard"];

    /// <summary>Migrates the database.</summary>
    /// <param name="connectionString">The owner's login.</param>
    /// <param name="passwords">Role name to password; a role that is not named keeps its own.</param>
    /// <param name="progress">Called with one English line per step.</param>
    /// <param name="ct">Cancels between steps.</param>
    /// <exception cref="NpgsqlException">The server does not answer or refuses.</exception>
    public static async Task ApplyAsync(
        string connectionString,
        IReadOnlyDictionary<string, string> passwords,
        Action<string> progress,
        CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await ApplyOnceAsync(connectionString, passwords, progress, ct);
                return;
            }
            catch (PostgresException e) when (attempt < Attempts && IsRace(e))
            {
                progress($"Another migration is at work ({e.SqlState}); looking again.");
            }
        }
    }

    private static async Task ApplyOnceAsync(
        string connectionString,
        IReadOnlyDictionary<string, string> passwords,
        Action<string> progress,
        CancellationToken ct)
    {
        progress("Extensions vector and unaccent, schemas app, ml and analytics");
        await using (var plain = NpgsqlDataSource.Create(connectionString))
        {
            await ExecuteAsync(
                plain,
                """
                create extension if not exists vector;
                create extension if not exists unaccent;
                create schema if not exists app;
                create schema if not exists ml;
                create schema if not exists analytics;
                """,
                ct);
        }

        var builder = new NpgsqlDataSourceBuilder(connectionString);
        builder.UseVector();
        await using var source = builder.Build();
        await MigrateAsync<AppDbContext>(source, AppDbContext.Schema, o => new AppDbContext(o), progress, ct);
        await MigrateAsync<MlDbContext>(source, MlDbContext.Schema, o => new MlDbContext(o), progress, ct);

        progress("Roles, grants and prices");
        await ExecuteAsync(source, Script("roles.sql"), ct);
        await ExecuteAsync(source, Script("prices.sql"), ct);
        await SetPasswordsAsync(source, passwords, ct);
    }

    private static async Task MigrateAsync<TContext>(
        NpgsqlDataSource source,
        string schema,
        Func<DbContextOptions<TContext>, TContext> create,
        Action<string> progress,
        CancellationToken ct)
        where TContext : DbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        options.UseFinCoach(source, schema);
        await using var db = create(options.Options);
        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).Count();
        progress(pending == 0 ? $"Schema {schema} is up to date" : $"Schema {schema}: {pending} migration(s)");
        if (pending > 0)
        {
            await db.Database.MigrateAsync(ct);
        }
    }

    private static async Task SetPasswordsAsync(
        NpgsqlDataSource source, IReadOnlyDictionary<string, string> passwords, CancellationToken ct)
    {
        foreach (var (role, password) in passwords.Where(p => Roles.Contains(p.Key)))
        {
            // ALTER ROLE takes no parameters; format's %L quotes the literal on the server.
            await using var format = source.CreateCommand("select format('alter role %I login password %L', $1::text, $2::text)");
            format.Parameters.AddWithValue(role);
            format.Parameters.AddWithValue(password);
            var statement = (string)(await format.ExecuteScalarAsync(ct))!;
            await ExecuteAsync(source, statement, ct);
        }
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql, CancellationToken ct)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static string Script(string name)
    {
        using var stream = typeof(DatabaseMigration).Assembly.GetManifestResourceStream($"FinCoach.Data.Provisioning.{name}")
            ?? throw new InvalidOperationException($"The script {name} is not embedded in FinCoach.Data.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static bool IsRace(PostgresException e) => e.SqlState
        is PostgresErrorCodes.UniqueViolation
        or PostgresErrorCodes.DuplicateObject
        or PostgresErrorCodes.DuplicateTable
        or PostgresErrorCodes.DuplicateColumn
        or PostgresErrorCodes.DuplicateSchema
        or PostgresErrorCodes.DuplicateFunction
        or PostgresErrorCodes.DeadlockDetected
        || e.MessageText.Contains("tuple concurrently updated", StringComparison.Ordinal);
}
