using System.CommandLine;
using FinCoach.Data;
using FinCoach.Data.Provisioning;
using FinCoach.Trainer.CommandLine;
using FinCoach.Trainer.Versions;
using Npgsql;

namespace FinCoach.Trainer.Migration;

/// <summary><c>migrate</c>: brings the database of <c>ConnectionStrings:fincoach</c> to this version.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Create or update the database: schemas, tables, roles, prices.");
        command.SetAction((_, ct) => RunAsync(ct));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken ct)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var connection = configuration.GetConnectionString(DataRegistration.ConnectionName);
        if (connection is null)
        {
            await Console.Error.WriteLineAsync("ConnectionStrings__fincoach is missing: give the owner's connection string.");
            return ExitCode.Usage;
        }

        var passwords = configuration.GetSection("DatabaseRoles").Get<Dictionary<string, string>>() ?? [];
        try
        {
            await DatabaseMigration.ApplyAsync(connection, passwords, Console.WriteLine, ct);
            await using var database = NpgsqlDataSource.Create(connection);
            await ShippedNlu.RegisterAsync(database, TimeProvider.System.GetUtcNow(), ct);
            return ExitCode.Ok;
        }
        catch (NpgsqlException e)
        {
            await Console.Error.WriteLineAsync($"The database was not migrated: {e.Message}");
            return ExitCode.Failed;
        }
    }
}
