using FinCoach.Tests.Servers;
using Npgsql;

namespace FinCoach.Tests.BotApi.Privacy;

/// <summary>
/// Everything by which a person's rows can be found, taken down while they exist, and the count of what is left afterwards: over
/// every column of every table of <c>app</c> and <c>ml</c>, as the database itself lists them, whatever they are called.
/// </summary>
internal sealed class Traces
{
    // The tombstone, its answer and the audit log hold a digest that leads nowhere.
    private static readonly string[] Tombstones = ["app.erasures", "ml.erasures", "app.audit_log"];

    private readonly TestDatabase _database;
    private readonly Guid[] _ids;
    private readonly string[] _texts;

    private Traces(TestDatabase database, Guid[] ids, string[] texts)
    {
        _database = database;
        _ids = ids;
        _texts = texts;
    }

    /// <param name="externalId">The person.</param>
    /// <param name="words">What they wrote: it may stand nowhere afterwards.</param>
    public static async Task<Traces> OfAsync(TestDatabase database, string externalId, params string[] words)
    {
        await using var command = database.DataSource.CreateCommand(
            $"""
            with person as (select id from app.users where external_id = '{externalId}'),
            session as (select id from app.sessions where user_id in (select id from person)),
            message as (select id, request_id from app.messages where session_id in (select id from session))
            select id from person union select id from session union select id from message union select request_id from message
            """);
        var ids = new List<Guid>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            ids.Add(reader.GetGuid(0));
        }

        return new Traces(database, [.. ids], words);
    }

    /// <summary>Tables that still hold an id or a word of the person, with the column.</summary>
    public async Task<IReadOnlyList<string>> LeftAsync()
    {
        var left = new List<string>();
        foreach (var (table, column, type) in await ColumnsAsync())
        {
            var condition = type switch
            {
                "uuid" => $"\"{column}\" = any($1) and $2::text[] is not null",
                "text" or "character varying" or "jsonb" => $"exists (select from unnest($2::text[]) w where \"{column}\"::text like '%' || w || '%') and $1::uuid[] is not null",
                _ => null,
            };
            if (condition is not null && await CountAsync(table, condition) > 0)
            {
                left.Add($"{table}.{column}");
            }
        }

        return left;
    }

    private async Task<long> CountAsync(string table, string condition)
    {
        await using var command = _database.DataSource.CreateCommand($"select count(*) from {table} where {condition}");
        command.Parameters.Add(new NpgsqlParameter { Value = _ids });
        command.Parameters.Add(new NpgsqlParameter { Value = _texts.Concat(_ids.Select(i => i.ToString())).ToArray() });
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task<IReadOnlyList<(string Table, string Column, string Type)>> ColumnsAsync()
    {
        await using var command = _database.DataSource.CreateCommand(
            """
            select c.table_schema || '.' || c.table_name, c.column_name, c.data_type
            from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema in ('app', 'ml') and t.table_type = 'BASE TABLE'
            """);
        var columns = new List<(string, string, string)>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            if (!Tombstones.Contains(reader.GetString(0)))
            {
                columns.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2)));
            }
        }

        return columns;
    }
}
