using System.Text.Json.Nodes;
using FinCoach.Tests.Servers;

namespace FinCoach.Tests.BotApi.Transcripts;

/// <summary>What the database says of a person, summed by SQL alone so that it can be held against the product's own sums.</summary>
internal sealed class StoredFacts(TestDatabase database, long chat)
{
    private const string Parts =
        """
        with me as (select id from app.users where external_id = @chat),
        standing as (select t.* from app.transactions t join me on me.id = t.user_id where t.deleted_at is null),
        parts as (
            select kind, category, amount / coalesce(installments, 1) as part, (occurred_on + make_interval(months => i))::date as due
            from standing, generate_series(0, coalesce(installments, 1) - 1) i)
        """;

    /// <summary>The facts of data/nlu/README.md after a turn, the sorted lists of budgets and goals included.</summary>
    public async Task<JsonObject> ReadAsync(DateOnly today)
    {
        const string month = "due >= date_trunc('month', @today::date) and due < date_trunc('month', @today::date) + interval '1 month'";
        var sums = $"""
            {Parts}
            select jsonb_build_object(
                'records', (select count(*) from standing),
                'expenses', (select coalesce(sum(part), 0)::bigint from parts where kind = 'expense' and {month}),
                'incomes', (select coalesce(sum(part), 0)::bigint from parts where kind = 'income' and {month}),
                'categories', (select coalesce(jsonb_object_agg(coalesce(category, 'none'), total), jsonb_build_object()) from (
                    select category, sum(part)::bigint as total from parts where kind = 'expense' and {month} group by category) c),
                'budgets', (select jsonb_agg(b order by b ->> 'category') from ({Budgets}) b (b)),
                'goals', (select jsonb_agg(g order by g ->> 'name') from ({Goals}) g (g)))::text
            """;
        await using var command = database.DataSource.CreateCommand(sums);
        command.Parameters.AddWithValue("chat", chat.ToString(System.Globalization.CultureInfo.InvariantCulture));
        command.Parameters.AddWithValue("today", today);
        var facts = JsonNode.Parse((string)(await command.ExecuteScalarAsync())!)!.AsObject();
        foreach (var empty in facts.Where(f => f.Value is null).Select(f => f.Key).ToList())
        {
            facts.Remove(empty);
        }

        return facts;
    }

    private const string Budgets =
        """
        select jsonb_strip_nulls(jsonb_build_object(
            'category', b.category, 'recurrence', b.recurrence, 'limit', b."limit"::bigint, 'spent', s.spent, 'left', b."limit"::bigint - s.spent,
            'status', case when s.spent >= b."limit" then 'over' when s.spent * 100 >= b."limit" * 80 then 'near' else 'ok' end))
        from app.budgets b join me on me.id = b.user_id and b.deleted_at is null
        cross join lateral (
            select date_trunc(case b.recurrence when 'daily' then 'day' when 'weekly' then 'week' else 'month' end, @today::timestamp) as first,
                case b.recurrence when 'daily' then interval '1 day' when 'weekly' then interval '1 week' else interval '1 month' end as length) p
        cross join lateral (
            select coalesce(sum(part), 0)::bigint as spent from parts
            where kind = 'expense' and (b.category is null or category = b.category) and due >= p.first and due < p.first + p.length) s
        """;

    private const string Goals =
        """
        select jsonb_build_object('name', g.name, 'target', g.target::bigint, 'saved', m.saved, 'left', g.target::bigint - m.saved)
        from app.goals g join me on me.id = g.user_id and g.deleted_at is null
        cross join lateral (
            select coalesce(sum(amount), 0)::bigint as saved from app.goal_movements where goal_id = g.id and deleted_at is null) m
        """;
}
