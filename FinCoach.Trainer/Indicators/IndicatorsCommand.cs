using System.CommandLine;
using System.Text.Json;
using FinCoach.Data;
using FinCoach.Data.App;
using FinCoach.Data.Indicators;
using FinCoach.Domain.Indicators;
using FinCoach.Domain.Json;
using FinCoach.Trainer.CommandLine;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FinCoach.Trainer.Indicators;

/// <summary><c>indicators import FILE</c>: values of UF, UTM, dollar and euro by hand, where no source may be asked.</summary>
internal static class IndicatorsCommand
{
    /// <param name="connection">The database; the default is the environment's.</param>
    public static Command Create(Func<string?>? connection = null) =>
        new("indicators", "The values of UF, UTM, dollar and euro by day.") { Import(connection ?? OfEnvironment) };

    private static string? OfEnvironment() => new ConfigurationBuilder().AddEnvironmentVariables().Build()
        .GetConnectionString(DataRegistration.ConnectionName);

    private static Command Import(Func<string?> connection)
    {
        var file = new Argument<FileInfo>("file") { Description = "CSV (date, unit, value), or JSON as mindicador.cl answers it." };
        var source = new Option<string?>("--source") { Description = "Who published the values. Default: the file's name." };
        var json = new Option<bool>("--json") { Description = "One JSON object instead of text." };
        var command = new Command("import", "Adds the values of a file, and replaces those that changed.") { file, source, json };
        command.SetAction((arguments, ct) =>
        {
            var path = arguments.GetRequiredValue(file);
            return RunAsync(connection(), path, arguments.GetValue(source) ?? path.Name, arguments.GetValue(json), arguments.InvocationConfiguration, ct);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        string? connection, FileInfo file, string source, bool json, InvocationConfiguration console, CancellationToken ct)
    {
        if (connection is null)
        {
            await console.Error.WriteLineAsync("ConnectionStrings__fincoach is missing: give a connection string.");
            return ExitCode.Usage;
        }

        IReadOnlyList<Indicator> values;
        try
        {
            values = IndicatorText.Read(await File.ReadAllTextAsync(file.FullName, ct));
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync($"{file.Name}: {e.Message} Nothing was imported.");
            return ExitCode.Usage;
        }

        try
        {
            var changed = await WriteAsync(connection, values, source, ct);
            var result = new Imported(values.Count, changed, values.Min(v => v.Date), values.Max(v => v.Date));
            await console.Output.WriteLineAsync(json
                ? JsonSerializer.Serialize(result, DomainJson.Options)
                : FormattableString.Invariant($"{result.Values} values read, {changed} new or changed, {result.From:yyyy-MM-dd} to {result.To:yyyy-MM-dd}."));
            return ExitCode.Ok;
        }
        catch (NpgsqlException e)
        {
            await console.Error.WriteLineAsync($"Nothing was imported: {e.Message}");
            return ExitCode.Failed;
        }
    }

    private static async Task<int> WriteAsync(
        string connection, IReadOnlyList<Indicator> values, string source, CancellationToken ct)
    {
        var builder = new NpgsqlDataSourceBuilder(connection);
        builder.UseVector();
        await using var database = builder.Build();
        var options = new DbContextOptionsBuilder<AppDbContext>();
        options.UseFinCoach(database, AppDbContext.Schema);
        await using var db = new AppDbContext(options.Options);
        return await db.UpsertAsync(values, source, TimeProvider.System.GetUtcNow(), ct);
    }

    private sealed record Imported(int Values, int Changed, DateOnly From, DateOnly To);
}
