using System.Text.Json;
using System.Text.Json.Nodes;
using FinCoach.BotApi.Telegram;
using FinCoach.Data.App;
using FinCoach.Data.Ml;
using FinCoach.Domain.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FinCoach.BotApi.Privacy;

/// <summary>Everything that is kept of a person, as one JSON document: each table of theirs by its name, its rows as they stand.</summary>
internal sealed class PersonExport(AppDbContext app, MlDbContext ml, NpgsqlDataSource database, TimeProvider clock)
{
    private const string Format = "fincoach-export";
    private const int Version = 1;

    private static readonly JsonSerializerOptions Indented = new(DomainJson.Options) { WriteIndented = true };

    // How work is handed out, vectors made from a text that is there in words, and keyed digests: nothing that a person could use.
    private static readonly string[] LeftOut =
        ["lease_until", "lease_owner", "attempts", "next_attempt_at", "traceparent", "masks", "value_hmac", "embedding"];

    /// <summary>The document in UTF-8.</summary>
    public async Task<byte[]> WriteAsync(User person, CancellationToken ct)
    {
        var tables = new JsonObject();
        await using var connection = await database.OpenConnectionAsync(ct);
        foreach (var table in PersonTable.In(app).Concat(PersonTable.In(ml)).DistinctBy(t => t.Name))
        {
            tables[table.Name] = await RowsAsync(connection, table, person, ct);
        }

        var document = new JsonObject
        {
            ["format"] = Format,
            ["version"] = Version,
            ["exported_at"] = clock.GetUtcNow(),
            ["tables"] = tables,
        };
        return JsonSerializer.SerializeToUtf8Bytes(document, Indented);
    }

    private static async Task<JsonNode?> RowsAsync(NpgsqlConnection connection, PersonTable table, User person, CancellationToken ct)
    {
        // Names come from the model, values from parameters. The casts tell PostgreSQL the types of those that a table does not use.
        await using var command = new NpgsqlCommand(
            $"""
            select coalesce(jsonb_agg(to_jsonb(t) - $5::text[] order by {table.Order}), '[]')::text
            from {table.Name} t
            where {table.Condition} and ($1::uuid, $2::text, $3::text, $4::text) is not null
            """,
            connection);
        command.Parameters.Add(new NpgsqlParameter { Value = person.Id });
        command.Parameters.Add(new NpgsqlParameter { Value = PersonKeys.Of(person.Channel, person.ExternalId) });
        command.Parameters.Add(new NpgsqlParameter { Value = UserHash.Of(person.Id) });
        command.Parameters.Add(new NpgsqlParameter { Value = PersonAudit.SubjectOf(person.Id) });
        command.Parameters.Add(new NpgsqlParameter { Value = LeftOut });
        return JsonNode.Parse((string)(await command.ExecuteScalarAsync(ct))!);
    }
}
