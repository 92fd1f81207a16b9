using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using FinCoach.Data.Ml;
using FinCoach.Domain.Json;
using FinCoach.Trainer.CommandLine;
using Npgsql;

namespace FinCoach.Trainer.Datasets;

/// <summary><c>export --out file.jsonl [--max-rows N] [--min-quality Q] [--seed S] [--json]</c>: the lines of all splits, train first.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var output = new Option<FileInfo>("--out") { Description = "Where the rows go, JSON Lines.", Required = true };
        var maxRows = new Option<int?>("--max-rows") { Description = "Rows at most." };
        var quality = new Option<ExampleQuality?>("--min-quality") { Description = "low, med or high. Default med." };
        var seed = new Option<ulong?>("--seed") { Description = "Chooses among equals and who is held out. Default 1." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of text." };
        var command = new Command("export", "Export a dataset from the conversations of people who allow it.")
        {
            output, maxRows, quality, seed, json,
        };
        command.SetAction((arguments, ct) =>
        {
            var standard = new DatasetFilter();
            var filter = standard with
            {
                MaxRows = arguments.GetValue(maxRows) ?? standard.MaxRows,
                MinQuality = arguments.GetValue(quality) ?? standard.MinQuality,
                Seed = arguments.GetValue(seed) ?? standard.Seed,
            };
            return DatabaseCommand.RunAsync(
                database => RunAsync(database, filter, arguments.GetRequiredValue(output), arguments.GetValue(json), arguments.InvocationConfiguration.Output, ct));
        });
        return command;
    }

    private static async Task<int> RunAsync(
        NpgsqlDataSource database, DatasetFilter filter, FileInfo output, bool json, TextWriter console, CancellationToken ct)
    {
        ExportOutcome outcome;
        await using (var file = output.Create())
        {
            var export = new ExportDataset(database, new ConversationSource(database), new DatasetWriter(database, TimeProvider.System));
            outcome = await export.RunAsync(filter, file, _ => Task.CompletedTask, ct);
        }

        console.WriteLine(json ? JsonSerializer.Serialize(outcome, DomainJson.Options) : Human(outcome));
        return outcome.Counts.Rows > 0 ? ExitCode.Ok : ExitCode.Failed;
    }

    private static string Human(ExportOutcome outcome)
    {
        var culture = CultureInfo.InvariantCulture;
        var lines = new List<string>
        {
            string.Create(culture, $"{outcome.Counts.Rows} rows of {outcome.Counts.Pairs} messages; {outcome.Uri ?? "no dataset is stored"}{(outcome.Existed ? " (as before)" : "")}"),
            $"sha256 {outcome.ContentSha256 ?? "-"}",
            "splits " + string.Join(", ", outcome.Counts.Splits.Select(s => string.Create(culture, $"{s.Key} {s.Value}"))),
        };
        lines.AddRange(outcome.Counts.Stages.Select(s => string.Create(
            culture, $"  {s.Stage,-8} {s.In,9} → {s.Out,9}   {string.Join(", ", s.Dropped.Select(d => string.Create(culture, $"{d.Key} {d.Value}")))}")));
        lines.AddRange(outcome.Counts.Intents.Select(i => string.Create(
            culture, $"  {i.Key,-18} {i.Value.Pairs,9} messages, {i.Value.Rows,7} rows, {i.Value.Lost:P1} lost")));
        return string.Join('\n', lines);
    }
}
