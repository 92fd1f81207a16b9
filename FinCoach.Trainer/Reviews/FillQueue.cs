using Microsoft.Extensions.Options;
using Npgsql;

namespace FinCoach.Trainer.Reviews;

/// <summary>Brings recent messages into the review queue by rule. A message comes once, whatever is run how often.</summary>
internal sealed class FillQueue(NpgsqlDataSource database, IOptions<ReviewOptions> options, TimeProvider clock)
{
    private const int Batch = 1000;

    // Only people who agreed to training are looked at: a reviewer's look is a use of their texts.
    private const string Candidates = $"""
        select m.id, min(a.confidence), count(distinct a.intent) > 1,
            (select bool_and((c ->> 'ok')::boolean) from app.event_log e, jsonb_array_elements(e.checks) c where e.request_id = m.request_id),
            (select min(f.stars) from app.feedback f where f.request_id = m.request_id)
        from app.messages m
        join app.sessions s on s.id = m.session_id
        join app.users u on u.id = s.user_id
        left join app.user_prefs p on p.user_id = u.id
        join ml.nlu_annotations a on a.message_id = m.id
        where m.sender = 'user' and m.ts >= @since and m.id > @after and {Datasets.ConversationSql.May}
            and not exists (select from ml.review_items i where i.message_id = m.id)
        group by m.id
        order by m.id
        limit @batch
        """;

    /// <summary>How many messages came.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var (after, added) = (Guid.Empty, 0);
        while (true)
        {
            var page = await ReadAsync(after, ct);
            if (page.Count == 0)
            {
                return added;
            }

            after = page[^1].MessageId;
            foreach (var message in page)
            {
                var rules = QueueRule.Of(message, options.Value);
                added += rules.Count > 0 ? await AddAsync(message.MessageId, rules, ct) : 0;
            }
        }
    }

    private async Task<List<QueueCandidate>> ReadAsync(Guid after, CancellationToken ct)
    {
        await using var command = database.CreateCommand(Candidates);
        command.Parameters.AddWithValue("since", clock.GetUtcNow() - options.Value.Window);
        command.Parameters.AddWithValue("after", after);
        command.Parameters.AddWithValue("batch", Batch);
        await using var rows = await command.ExecuteReaderAsync(ct);
        var page = new List<QueueCandidate>();
        while (await rows.ReadAsync(ct))
        {
            page.Add(new QueueCandidate(
                rows.GetGuid(0), rows.GetDouble(1), rows.IsDBNull(3) ? null : rows.GetBoolean(3), rows.IsDBNull(4) ? null : rows.GetInt32(4), rows.GetBoolean(2)));
        }

        return page;
    }

    private async Task<int> AddAsync(Guid message, IReadOnlyList<string> rules, CancellationToken ct)
    {
        await using var command = database.CreateCommand("""
            insert into ml.review_items (message_id, rules, state, needed, created_at) values ($1, $2, 'open', $3, $4)
            on conflict do nothing
            """);
        command.Parameters.AddWithValue(message);
        command.Parameters.AddWithValue(string.Join(',', rules));
        command.Parameters.AddWithValue(options.Value.Reviewers);
        command.Parameters.AddWithValue(clock.GetUtcNow());
        return await command.ExecuteNonQueryAsync(ct);
    }
}
