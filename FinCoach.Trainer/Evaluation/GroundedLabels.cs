using System.Text.Json;
using FinCoach.Domain.Json;
using FinCoach.Domain.Replies;
using Npgsql;

namespace FinCoach.Trainer.Evaluation;

/// <summary>Replies that reviewers judged grounded or not: what a judge is calibrated on.</summary>
internal sealed class GroundedLabels(NpgsqlDataSource database)
{
    private const string Sql = """
        select m.text, b.text, b.raw::text, bool_and(r.grounded)
        from ml.reviews r
        join app.messages m on m.id = r.message_id
        join app.messages b on b.reply_to = m.id and b.raw is not null
        where r.grounded is not null
        group by m.id, m.text, b.id, b.text, b.raw
        having bool_and(r.grounded) = bool_or(r.grounded)
        order by m.id desc
        limit 500
        """;

    public async Task<IReadOnlyList<(ReplyRequest Request, string Reply, bool Grounded)>> ReadAsync(CancellationToken ct)
    {
        var labels = new List<(ReplyRequest, string, bool)>();
        await using var command = database.CreateCommand(Sql);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            if (JsonSerializer.Deserialize<ReplyRequest>(rows.GetString(2), DomainJson.Options) is { Facts: not null } request)
            {
                labels.Add((request with { Text = rows.GetString(0) }, rows.GetString(1), rows.GetBoolean(3)));
            }
        }

        return labels;
    }
}
