using Npgsql;

namespace FinCoach.Trainer.Gaps;

/// <summary>A message that says nearly the same.</summary>
/// <param name="Likeness">Cosine, -1 to 1.</param>
public sealed record NearMessage(Guid MessageId, double Likeness);

/// <summary>Near-duplicates of a message among all that have a vector of the same model.</summary>
internal sealed class NearMessages(NpgsqlDataSource database)
{
    private const int Most = 20;

    /// <summary>The nearest ones, nearest first; none for a message without a vector.</summary>
    /// <param name="message">The message.</param>
    /// <param name="atLeast">Cosine under which another message is no duplicate.</param>
    /// <param name="ct">The caller's.</param>
    public async Task<IReadOnlyList<NearMessage>> OfAsync(Guid message, double atLeast, CancellationToken ct)
    {
        await using var command = database.CreateCommand(MessageSql.Near);
        command.Parameters.AddWithValue(message);
        command.Parameters.AddWithValue(Most);
        var near = new List<NearMessage>();
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            if (rows.GetDouble(1) >= atLeast)
            {
                near.Add(new NearMessage(rows.GetGuid(0), Math.Round(rows.GetDouble(1), 4)));
            }
        }

        return near;
    }
}
