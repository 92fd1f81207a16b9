using FinCoach.Data.Ml;
using Npgsql;
using NpgsqlTypes;

namespace FinCoach.Trainer.Alerts;

/// <summary>Opens and resolves alerts; a rule has one open alert at most, whoever opens it.</summary>
internal sealed class AlertBook(NpgsqlDataSource database, TimeProvider clock)
{
    public async Task OpenAsync(string rule, string message, double? value, double? threshold, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var command = database.CreateCommand("""
            insert into ml.alerts (id, rule, message, value, threshold, opened_at) values ($1, $2, $3, $4, $5, $6)
            on conflict (rule) where resolved_at is null do update set message = excluded.message, value = excluded.value, threshold = excluded.threshold
            """);
        command.Parameters.AddWithValue(Guid.CreateVersion7(now));
        command.Parameters.AddWithValue(rule);
        command.Parameters.AddWithValue(message.Length > Alert.LongestMessage ? message[..Alert.LongestMessage] : message);
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Double, Value = (object?)value ?? DBNull.Value });
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Double, Value = (object?)threshold ?? DBNull.Value });
        command.Parameters.AddWithValue(now);
        await command.ExecuteNonQueryAsync(ct);
    }

    public async Task ResolveAsync(string rule, CancellationToken ct)
    {
        await using var command = database.CreateCommand("update ml.alerts set resolved_at = $2 where rule = $1 and resolved_at is null");
        command.Parameters.AddWithValue(rule);
        command.Parameters.AddWithValue(clock.GetUtcNow());
        await command.ExecuteNonQueryAsync(ct);
    }
}
