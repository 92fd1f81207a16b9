using System.Threading.Channels;
using FinCoach.Data.Naming;
using FinCoach.ServiceDefaults.Clocks;
using Npgsql;
using NpgsqlTypes;

namespace FinCoach.BotApi.Inbox;

/// <summary>
/// Stores updates durably, many requests sharing one commit: a webhook is acknowledged only after its row is there,
/// and a burst costs one round trip per batch instead of one per update. A row that exists already is left as it is.
/// </summary>
internal sealed class InboxWriter(
    NpgsqlDataSource database,
    TimeProvider clock,
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider real,
    InboxSignal signal) : BackgroundService
{
    private const int LargestBatch = 256;

    // The waiting requests are bounded by Kestrel's own limits; a full queue makes them wait, not fail.
    private readonly Channel<Pending> _queue = System.Threading.Channels.Channel.CreateBounded<Pending>(4 * LargestBatch);

    /// <summary>Completes when the update is committed (or was there before).</summary>
    public async Task WriteAsync(IncomingUpdate update, CancellationToken ct)
    {
        var pending = new Pending(update, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await _queue.Writer.WriteAsync(pending, ct);
        await pending.Committed.Task.WaitAsync(ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<Pending>(LargestBatch);
        while (await _queue.Reader.WaitToReadAsync(stoppingToken))
        {
            batch.Clear();
            while (batch.Count < LargestBatch && _queue.Reader.TryRead(out var pending))
            {
                batch.Add(pending);
            }

            try
            {
                await InsertAsync(batch, stoppingToken);
                batch.ForEach(p => p.Committed.TrySetResult());
                signal.Wake();
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException)
            {
                // The channel gets a 5xx and delivers again; nothing was acknowledged.
                batch.ForEach(p => p.Committed.TrySetException(e));
            }
        }
    }

    private async Task InsertAsync(List<Pending> batch, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            insert into app.inbox (id, channel, bot_id, update_id, person_key, ordinal, payload, masks, request_id,
                                   traceparent, received_at, state, attempts, next_attempt_at)
            select u.id, u.channel, u.bot_id, u.update_id, u.person_key, u.ordinal, u.payload::jsonb, u.masks::jsonb,
                   u.request_id, u.traceparent, $10, case when u.payload is null then 'ignored' else 'open' end, 0, $11
            from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $12)
                as u(id, channel, bot_id, update_id, person_key, ordinal, payload, masks, request_id, traceparent)
            on conflict (channel, bot_id, update_id) do nothing
            """);
        var now = clock.GetUtcNow();
        Add(command, NpgsqlDbType.Uuid, batch.Select(_ => Guid.CreateVersion7(now)));
        Add(command, NpgsqlDbType.Text, batch.Select(p => WireName.Of(p.Update.Channel)));
        Add(command, NpgsqlDbType.Bigint, batch.Select(p => p.Update.BotId));
        Add(command, NpgsqlDbType.Bigint, batch.Select(p => p.Update.UpdateId));
        Add(command, NpgsqlDbType.Text, batch.Select(p => p.Update.PersonKey));
        Add(command, NpgsqlDbType.Bigint, batch.Select(p => p.Update.Ordinal));
        Add(command, NpgsqlDbType.Text, batch.Select(p => p.Update.Payload));
        Add(command, NpgsqlDbType.Text, batch.Select(p => p.Update.Masks));
        Add(command, NpgsqlDbType.Uuid, batch.Select(p => p.Update.RequestId));
        command.Parameters.Add(new NpgsqlParameter { Value = now });
        command.Parameters.Add(new NpgsqlParameter { Value = real.GetUtcNow() });
        Add(command, NpgsqlDbType.Text, batch.Select(p => p.Update.Traceparent));
        await command.ExecuteNonQueryAsync(ct);
    }

    private static void Add<T>(NpgsqlCommand command, NpgsqlDbType type, IEnumerable<T> values) =>
        command.Parameters.Add(new NpgsqlParameter { Value = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type });

    private sealed record Pending(IncomingUpdate Update, TaskCompletionSource Committed);
}
