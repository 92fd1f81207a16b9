using Npgsql;

namespace FinCoach.Tests.Servers;

/// <summary>Brings the database that all test databases are copied from up to date.</summary>
internal static class TemplateMigration
{
    public static async Task ApplyAsync(string connectionString, CancellationToken ct)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using var command = database.CreateCommand(
            "CREATE EXTENSION IF NOT EXISTS vector; CREATE EXTENSION IF NOT EXISTS unaccent");
        await command.ExecuteNonQueryAsync(ct);
    }
}
