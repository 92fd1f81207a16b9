using FinCoach.Data;
using Npgsql;

namespace FinCoach.Trainer.CommandLine;

/// <summary>Commands that work on the database of <c>ConnectionStrings:fincoach</c>.</summary>
internal static class DatabaseCommand
{
    /// <summary>Runs a command over a data source; says what is missing where there is none.</summary>
    public static async Task<int> RunAsync(Func<NpgsqlDataSource, Task<int>> run)
    {
        var connection = new ConfigurationBuilder().AddEnvironmentVariables().Build().GetConnectionString(DataRegistration.ConnectionName);
        if (connection is null)
        {
            await Console.Error.WriteLineAsync($"ConnectionStrings__{DataRegistration.ConnectionName} is missing: give the database to work on.");
            return ExitCode.Usage;
        }

        try
        {
            var builder = new NpgsqlDataSourceBuilder(connection);
            builder.UseVector();
            await using var database = builder.Build();
            return await run(database);
        }
        catch (Exception e) when (e is NpgsqlException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return ExitCode.Failed;
        }
    }
}
