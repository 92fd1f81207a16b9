using System.Diagnostics;
using System.Globalization;
using FinCoach.Data.Provisioning;
using FinCoach.Trainer.Datasets;
using Npgsql;

namespace FinCoach.Benchmarks.Datasets;

/// <summary>
/// <c>export MESSAGES</c>: exports that many synthetic messages from a database of its own on the server of <c>FINCOACH_TEST_POSTGRES</c>, and says
/// how fast and in how much memory over this process before it began. Linux alone, whose kernel keeps the peak.
/// </summary>
internal static class ExportBenchmark
{
    public static async Task<int> RunAsync(int messages)
    {
        var server = Environment.GetEnvironmentVariable("FINCOACH_TEST_POSTGRES");
        if (server is null)
        {
            await Console.Error.WriteLineAsync("FINCOACH_TEST_POSTGRES is missing: eng/servers.sh start prints it.");
            return 2;
        }

        var name = $"fincoach_bench_{Environment.ProcessId}";
        await ExecuteAsync(server, $"create database {name}");
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(server) { Database = name, CommandTimeout = 0 }.ConnectionString;
            await using var database = new NpgsqlDataSourceBuilder(connection).Build();
            await FillAsync(connection, database, messages);
            await MeasureAsync(database, messages);
            return 0;
        }
        finally
        {
            await ExecuteAsync(server, $"drop database {name} with (force)");
        }
    }

    private static async Task FillAsync(string connection, NpgsqlDataSource database, int messages)
    {
        await DatabaseMigration.ApplyAsync(connection, new Dictionary<string, string>(), _ => { }, CancellationToken.None);
        var clock = Stopwatch.StartNew();
        await new SpokenArchive(database).FillAsync(messages);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{messages} messages written in {clock.Elapsed.TotalSeconds:0.0} s"));
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private static async Task MeasureAsync(NpgsqlDataSource database, int messages)
    {
        // Writing 5 resets VmHWM to what is resident now (proc(5)).
        await File.WriteAllTextAsync("/proc/self/clear_refs", "5");
        var before = Peak();
        var (collections, pause, allocated) = (GC.CollectionCount(0), GC.GetTotalPauseDuration(), GC.GetTotalAllocatedBytes());
        var (cpu, clock) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        var export = new ExportDataset(database, new ConversationSource(database), new DatasetWriter(database, TimeProvider.System));
        var outcome = await export.RunAsync(new DatasetFilter(), Stream.Null, _ => Task.CompletedTask, CancellationToken.None);
        var seconds = clock.Elapsed.TotalSeconds;
        var culture = CultureInfo.InvariantCulture;
        Console.WriteLine(string.Create(culture, $"exported in {seconds:0.0} s ({(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:0.0} s of this process's processor time): {messages / seconds:0} messages/s"));
        Console.WriteLine(string.Create(culture, $"resident {before} MB before, {Peak()} MB at the peak: {Peak() - before} MB over"));
        Console.WriteLine(string.Create(culture, $"{GC.CollectionCount(0) - collections} collections, {(GC.GetTotalPauseDuration() - pause).TotalSeconds:0.0} s; {(GC.GetTotalAllocatedBytes() - allocated) / messages} bytes allocated a message"));
        Console.WriteLine(string.Create(culture, $"{outcome.Counts.Rows} rows of {outcome.Counts.Pairs} pairs"));
        foreach (var stage in outcome.Counts.Stages)
        {
            Console.WriteLine($"  {stage.Stage}: {string.Join(", ", stage.Dropped.Select(d => $"{d.Key} {d.Value}"))}");
        }
    }

    private static long Peak() => long.Parse(
        File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2],
        CultureInfo.InvariantCulture) / 1024;

    private static async Task ExecuteAsync(string connection, string sql)
    {
        await using var database = NpgsqlDataSource.Create(connection);
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
