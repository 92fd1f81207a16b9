using Microsoft.Extensions.Options;
using Npgsql;

namespace FinCoach.Trainer.Knowledge;

/// <summary>Brings the configured corpus in when the service starts; an unchanged one costs a look. A fault leaves the old version serving.</summary>
internal sealed partial class CorpusAtStart(
    IServiceScopeFactory scopes, PdfReading pdf, IOptions<KnowledgeOptions> options, ILogger<CorpusAtStart> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (string.IsNullOrWhiteSpace(options.Value.Folder))
        {
            return;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var sources = await CorpusFolder.ReadAsync(Path.GetFullPath(options.Value.Folder), pdf, stoppingToken);
            var report = await scope.ServiceProvider.GetRequiredService<Ingestion>().BringAsync(sources, IngestProgress.Nowhere, stoppingToken);
            LogServed(logger, report.Version, report.Documents, report.Chunks, report.Changed);
        }
        catch (Exception e) when (e is KnowledgeException or NpgsqlException or IOException)
        {
            LogFault(logger, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Knowledge version {Version} is served: {Documents} documents, {Chunks} chunks (changed: {Changed}).")]
    private static partial void LogServed(ILogger logger, int version, int documents, int chunks, bool changed);

    [LoggerMessage(Level = LogLevel.Error, Message = "The corpus was not brought in; what was served before still is.")]
    private static partial void LogFault(ILogger logger, Exception exception);
}
