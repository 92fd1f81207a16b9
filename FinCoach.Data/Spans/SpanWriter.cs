using FinCoach.Data.App;
using FinCoach.ServiceDefaults.Clocks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;
using OpenTelemetry;

namespace FinCoach.Data.Spans;

/// <summary>Writes collected spans in batches, outside every transaction of the product.</summary>
internal sealed partial class SpanWriter(
    SpanStore store,
    NpgsqlDataSource database,
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider real,
    ILogger<SpanWriter> logger) : BackgroundService
{
    private const int LargestBatch = 512;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await store.Finished.WaitToReadAsync(stoppingToken))
        {
            await WriteAsync(stoppingToken);
            await Task.Delay(Interval, real, stoppingToken);
        }
    }

    /// <summary>What is left goes out with the process.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(cancellationToken);
    }

    private async Task WriteAsync(CancellationToken ct)
    {
        var batch = new List<StoredSpan>(LargestBatch);
        while (batch.Count < LargestBatch && store.Finished.TryRead(out var span))
        {
            batch.Add(span);
        }

        if (batch.Count == 0)
        {
            return;
        }

        // The writer's own statements must not become spans that it then writes.
        using var quiet = SuppressInstrumentationScope.Begin();
        try
        {
            await InsertAsync(batch, ct);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or ObjectDisposedException)
        {
            // A host that is told to stop twice may have disposed of the data source in between.
            LogLost(logger, batch.Count, e);
        }
    }

    private async Task InsertAsync(List<StoredSpan> batch, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            insert into app.spans (span_id, trace_id, parent_id, request_id, service, name, started_at, duration_ms, ok, attributes)
            select s.span_id, s.trace_id, s.parent_id, s.request_id, s.service, s.name, s.started_at, s.duration_ms, s.ok, s.attributes::jsonb
            from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                as s(span_id, trace_id, parent_id, request_id, service, name, started_at, duration_ms, ok, attributes)
            on conflict do nothing
            """);
        Add(command, NpgsqlDbType.Text, batch.Select(s => s.SpanId));
        Add(command, NpgsqlDbType.Text, batch.Select(s => s.TraceId));
        Add(command, NpgsqlDbType.Text, batch.Select(s => s.ParentId));
        Add(command, NpgsqlDbType.Uuid, batch.Select(s => s.RequestId));
        Add(command, NpgsqlDbType.Text, batch.Select(s => s.Service));
        Add(command, NpgsqlDbType.Text, batch.Select(s => s.Name));
        Add(command, NpgsqlDbType.TimestampTz, batch.Select(s => s.StartedAt));
        Add(command, NpgsqlDbType.Double, batch.Select(s => s.DurationMs));
        Add(command, NpgsqlDbType.Boolean, batch.Select(s => s.Ok));
        Add(command, NpgsqlDbType.Text, batch.Select(s => s.Attributes));
        await command.ExecuteNonQueryAsync(ct);
    }

    private static void Add<T>(NpgsqlCommand command, NpgsqlDbType type, IEnumerable<T> values) =>
        command.Parameters.Add(new NpgsqlParameter { Value = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type });

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} spans could not be written and are lost.")]
    private static partial void LogLost(ILogger logger, int count, Exception exception);
}
