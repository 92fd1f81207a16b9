using System.CommandLine;
using System.Text.Json;
using FinCoach.Data;
using FinCoach.Data.Ml;
using FinCoach.Domain.Json;
using FinCoach.Trainer.CommandLine;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FinCoach.Trainer.Knowledge;

/// <summary><c>ingest [path] [--json]</c>: brings a folder of documents into the knowledge base of <c>ConnectionStrings:fincoach</c>.</summary>
internal static class IngestCommand
{
    private const string DefaultFolder = "knowledge";

    public static Command Create()
    {
        var path = new Argument<DirectoryInfo>("path")
        {
            Description = "The corpus; knowledge/ of the working directory without it.",
            DefaultValueFactory = _ => new DirectoryInfo(DefaultFolder),
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of text." };
        var command = new Command("ingest", "Bring the finance corpus into the knowledge base.") { path, json };
        command.SetAction((result, ct) => RunAsync(result.GetRequiredValue(path).FullName, result.GetValue(json), result.InvocationConfiguration, ct));
        return command;
    }

    private static async Task<int> RunAsync(string folder, bool json, InvocationConfiguration console, CancellationToken ct)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        if (configuration.GetConnectionString(DataRegistration.ConnectionName) is not { } connection)
        {
            await console.Error.WriteLineAsync("ConnectionStrings__fincoach is missing.");
            return ExitCode.Usage;
        }

        try
        {
            using var logs = LoggerFactory.Create(log => log.AddSimpleConsole());
            using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
            var source = new NpgsqlDataSourceBuilder(connection);
            source.UseVector();
            await using var database = source.Build();
            await using var db = new MlDbContext(Options(database));
            var embedding = new OpenAiTextEmbedding(
                configuration.GetSection(EmbeddingOptions.SectionName).Get<EmbeddingOptions>() ?? new EmbeddingOptions(), http, logs.CreateLogger<OpenAiTextEmbedding>());
            var ingestion = new Ingestion(
                new ServedKnowledge(database), new KnowledgeStore(db, TimeProvider.System), new ChunkVectors(database, embedding), new KnowledgeSwitch(database, TimeProvider.System));
            var pdf = new PdfReading(configuration.GetSection(PdfOptions.SectionName).Get<PdfOptions>() ?? new PdfOptions(), TimeProvider.System);
            var report = await ingestion.BringAsync(await CorpusFolder.ReadAsync(folder, pdf, ct), new ProgressBar(console.Error), ct);
            await console.Output.WriteLineAsync(json ? JsonSerializer.Serialize(report, DomainJson.Options) : Human(report));
            return ExitCode.Ok;
        }
        catch (KnowledgeException e)
        {
            await console.Error.WriteLineAsync(e.Message);
            return ExitCode.Failed;
        }
        catch (NpgsqlException e)
        {
            await console.Error.WriteLineAsync($"The knowledge base did not change: {e.Message}");
            return ExitCode.Failed;
        }
    }

    private static DbContextOptions<MlDbContext> Options(NpgsqlDataSource database)
    {
        var options = new DbContextOptionsBuilder<MlDbContext>();
        options.UseFinCoach(database, MlDbContext.Schema);
        return options.Options;
    }

    private static string Human(IngestReport report) =>
        (report.Changed
            ? $"Version {report.Version} is served: {report.Documents} documents in {report.Chunks} chunks; {report.Added} came, {report.Ended} went, {report.Embedded} vectors were made."
            : $"Nothing changed: version {report.Version} with {report.Documents} documents in {report.Chunks} chunks is served already.")
        + (report.EmbeddingModel is null ? " No embedding server answered: knowledge is found by its words alone until the next ingestion." : "");
}
