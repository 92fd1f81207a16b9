using System.Runtime.CompilerServices;
using System.Text.Json;
using FinCoach.Domain.Language;
using Npgsql;

namespace FinCoach.Trainer.Datasets;

/// <summary>One page of conversations, and how many messages people wrote who do not let them be used.</summary>
internal sealed record ConversationPage(IReadOnlyList<Conversation> Conversations, long Withheld);

/// <summary>
/// Reads conversations in the order of their ids, a page at a time, by keyset: no page holds more than a hundred or so, and no text of a
/// person without consent leaves the database.
/// </summary>
internal sealed class ConversationSource(NpgsqlDataSource database)
{
    private const int PageSize = 128;

    public async IAsyncEnumerable<ConversationPage> ReadAsync(DatasetFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        var after = Guid.Empty;
        while (true)
        {
            await using var connection = await database.OpenConnectionAsync(ct);
            var sessions = await SessionsAsync(connection, after, filter, ct);
            if (sessions.Count == 0)
            {
                yield break;
            }

            after = sessions[^1].Id;
            var withheld = await WithheldAsync(connection, [.. sessions.Where(s => !s.May).Select(s => s.Id)], filter, ct);
            var pairs = await PairsAsync(connection, [.. sessions.Where(s => s.May).Select(s => s.Id)], filter, ct);
            yield return new ConversationPage(
                [.. sessions.Where(s => pairs.ContainsKey(s.Id)).Select(s => new Conversation(s.Id, s.UserId, s.Intensity, s.Tone, pairs[s.Id]))],
                withheld);
        }
    }

    /// <summary>The people who let their conversations be used, as of now.</summary>
    public async Task<IReadOnlySet<Guid>> ConsentingAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(ConversationSql.Consenting);
        await using var rows = await command.ExecuteReaderAsync(ct);
        var people = new HashSet<Guid>();
        while (await rows.ReadAsync(ct))
        {
            people.Add(rows.GetGuid(0));
        }

        return people;
    }

    /// <summary>Whether the period holds a conversation that may be learned from.</summary>
    public async Task<bool> AnyAsync(DatasetFilter filter, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var command = await CommandAsync(connection, ConversationSql.AnySession, Period(filter), ct);
        return await command.ExecuteScalarAsync(ct) is true;
    }

    private static async Task<List<SessionRow>> SessionsAsync(
        NpgsqlConnection connection, Guid after, DatasetFilter filter, CancellationToken ct)
    {
        await using var command = await CommandAsync(connection, ConversationSql.Sessions, [.. Period(filter), ("after", after), ("page", PageSize)], ct);
        await using var rows = await command.ExecuteReaderAsync(ct);
        var sessions = new List<SessionRow>(PageSize);
        while (await rows.ReadAsync(ct))
        {
            sessions.Add(new SessionRow(
                rows.GetGuid(0), rows.GetGuid(1), rows.GetDecimal(2), Enum.Parse<Tone>(rows.GetString(3), ignoreCase: true), rows.GetBoolean(4)));
        }

        return sessions;
    }

    private static async Task<long> WithheldAsync(
        NpgsqlConnection connection, Guid[] sessions, DatasetFilter filter, CancellationToken ct)
    {
        if (sessions.Length == 0)
        {
            return 0;
        }

        await using var command = await CommandAsync(connection, ConversationSql.Withheld, [.. Period(filter), ("sessions", sessions)], ct);
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    private static async Task<Dictionary<Guid, List<Pair>>> PairsAsync(
        NpgsqlConnection connection, Guid[] sessions, DatasetFilter filter, CancellationToken ct)
    {
        var bySession = new Dictionary<Guid, List<Pair>>();
        if (sessions.Length == 0)
        {
            return bySession;
        }

        var byMessage = new Dictionary<Guid, Pair>();
        await using (var command = await CommandAsync(connection, ConversationSql.Messages, [.. Period(filter), ("sessions", sessions)], ct))
        await using (var rows = await command.ExecuteReaderAsync(ct))
        {
            while (await rows.ReadAsync(ct))
            {
                Take(rows, bySession, byMessage);
            }
        }

        var byRequest = byMessage.Values.GroupBy(p => p.RequestId).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First());
        await AnnotateAsync(connection, byMessage, ct);
        await OutcomesAsync(connection, byRequest, ct);
        return bySession;
    }

    private static void Take(NpgsqlDataReader rows, Dictionary<Guid, List<Pair>> bySession, Dictionary<Guid, Pair> byMessage)
    {
        if (rows.GetBoolean(2))
        {
            var pair = new Pair { MessageId = rows.GetGuid(0), Text = rows.GetString(3), RequestId = rows.GetGuid(4) };
            byMessage.Add(pair.MessageId, pair);
            if (!bySession.TryGetValue(rows.GetGuid(1), out var pairs))
            {
                bySession[rows.GetGuid(1)] = pairs = [];
            }

            pairs.Add(pair);
        }
        else if (byMessage.GetValueOrDefault(rows.GetGuid(5)) is { } answered)
        {
            answered.Replies++;
            answered.Reply = rows.GetString(3);
            answered.Request = rows.IsDBNull(6) ? null : rows.GetString(6);
        }
    }

    private static async Task AnnotateAsync(NpgsqlConnection connection, Dictionary<Guid, Pair> byMessage, CancellationToken ct)
    {
        await using var command = await CommandAsync(connection, ConversationSql.Annotations, [("messages", byMessage.Keys.ToArray())], ct);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            byMessage[rows.GetGuid(0)].Annotation = new Annotation(
                Intents.Of(rows.GetString(1)), rows.GetDouble(2), rows.GetBoolean(3), rows.IsDBNull(4) ? null : rows.GetString(4));
        }
    }

    private static async Task OutcomesAsync(NpgsqlConnection connection, Dictionary<Guid, Pair> byRequest, CancellationToken ct)
    {
        await using var command = await CommandAsync(connection, ConversationSql.Outcomes, [("requests", byRequest.Keys.ToArray())], ct);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            var pair = byRequest[rows.GetGuid(0)];
            pair.Outcome = new Outcome(rows.GetInt32(1), rows.GetBoolean(2), rows.IsDBNull(3) ? null : rows.GetString(3), Passed(rows.GetString(4)));
            pair.Stars = rows.IsDBNull(5) ? null : rows.GetInt32(5);
        }
    }

    private static bool Passed(string checks)
    {
        if (checks.Length <= 2)
        {
            return true;
        }

        using var document = JsonDocument.Parse(checks);
        return document.RootElement.EnumerateArray().All(c => c.TryGetProperty("ok", out var ok) && ok.ValueKind == JsonValueKind.True);
    }

    private static (string Name, object Value)[] Period(DatasetFilter filter) =>
    [
        ("from", (filter.From ?? DateTimeOffset.UnixEpoch).ToUniversalTime()),
        ("to", (filter.To ?? DateTimeOffset.MaxValue.AddYears(-1)).ToUniversalTime()),
    ];

    // Prepared: every page asks the same, and planning over the log's partitions takes longer than reading a page of it.
    private static async Task<NpgsqlCommand> CommandAsync(
        NpgsqlConnection connection, string sql, IReadOnlyList<(string Name, object Value)> values, CancellationToken ct)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        await command.PrepareAsync(ct);
        return command;
    }

    private readonly record struct SessionRow(Guid Id, Guid UserId, decimal Intensity, Tone Tone, bool May);
}
