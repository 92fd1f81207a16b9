namespace FinCoach.Trainer.Gaps;

/// <summary>The statements about gaps.</summary>
internal static class GapSql
{
    /// <summary>Questions that no gap counts yet. $1 model, $2 after, $3 batch.</summary>
    public const string Unsorted = """
        select message_id from ml.message_embeddings
        where lack is not null and gap_id is null and embedding_model = $1 and message_id > $2
        order by message_id limit $3
        """;

    /// <summary>Counts a question in the gap of the same meaning, if there is one. $1 message, $2 model, $3 likeness.</summary>
    public const string Join = """
        with nearest as (
            select g.id, -(l.embedding <#> e.embedding) as likeness
            from ml.message_embeddings e, ml.knowledge_gaps g
            join ml.message_embeddings l on l.message_id = g.message_id and l.embedding_model = $2
            where e.message_id = $1
            order by likeness desc, g.id limit 1)
        update ml.message_embeddings set gap_id = nearest.id from nearest where message_id = $1 and nearest.likeness >= $3
        """;

    /// <summary>Opens a gap for a question. $1 gap, $2 message, $3 now (the counts follow).</summary>
    public const string Open = """
        insert into ml.knowledge_gaps (id, message_id, state, asks, people, first_asked_at, last_asked_at, best_score)
        select $1, message_id, 'open', 0, 0, $3, $3, 0 from ml.message_embeddings where message_id = $2;
        """;

    /// <summary>$1 gap, $2 message.</summary>
    public const string Begin = "update ml.message_embeddings set gap_id = $1 where message_id = $2 and exists (select from ml.knowledge_gaps where id = $1)";

    /// <summary>What was erased, or belongs to nobody any more, goes.</summary>
    public const string Empty = "delete from ml.knowledge_gaps g where not exists (select from ml.message_embeddings e where e.gap_id = g.id)";

    /// <summary>A gap whose first question is gone is led by the oldest that is left.</summary>
    public const string Lead = """
        update ml.knowledge_gaps g set message_id = (
            select e.message_id from ml.message_embeddings e where e.gap_id = g.id order by e.message_id limit 1)
        where not exists (select from ml.message_embeddings l where l.message_id = g.message_id and l.gap_id = g.id)
        """;

    /// <summary>Counts everything anew. A gap that was written about opens again when a newer version was asked and lacked it still.</summary>
    public const string Count = """
        update ml.knowledge_gaps g set asks = c.asks, people = c.people, first_asked_at = c.first, last_asked_at = c.last,
            best_score = c.best, kb_version = c.version,
            state = case when g.state = 'written' and c.version > g.kb_version then 'open' else g.state end
        from (
            select e.gap_id, count(*)::int as asks, count(distinct s.user_id)::int as people, min(m.ts) as first, max(m.ts) as last,
                coalesce(max((e.meta ->> 'coverage')::float8), 0) as best, max((e.meta ->> 'kb_version')::int) as version
            from ml.message_embeddings e
            join app.messages m on m.id = e.message_id
            join app.sessions s on s.id = m.session_id
            where e.gap_id is not null group by e.gap_id) c
        where c.gap_id = g.id
        """;

    /// <summary>The served document that comes nearest to each open gap.</summary>
    public const string Nearest = """
        update ml.knowledge_gaps g set nearest_slug = (
            select d.slug from ml.domain_chunks c join ml.domain_documents d on d.id = c.document_id, ml.kb_versions v
            where v.state = 'active' and c.kb_version <= v.version and (c.until_version is null or c.until_version > v.version)
                and c.embedding_model = l.embedding_model
            order by c.embedding::halfvec(1024) <#> l.embedding::halfvec(1024) limit 1)
        from ml.message_embeddings l where l.message_id = g.message_id and g.state = 'open'
        """;

    /// <summary>The gaps of a state, most people first. $1 state, $2 at most.</summary>
    public const string List = """
        select g.id, g.state, g.asks, g.people, g.first_asked_at, g.last_asked_at, g.best_score, g.kb_version, g.nearest_slug,
            (select d.title from ml.domain_documents d where d.slug = g.nearest_slug order by d.kb_version desc limit 1),
            (select count(*)::int from ml.message_embeddings e where e.gap_id = g.id and e.lack = 'unanswered'),
            (select count(*)::int from ml.message_embeddings e where e.gap_id = g.id and e.lack = 'weak'),
            (select count(*)::int from ml.message_embeddings e where e.gap_id = g.id and e.lack = 'low_rated')
        from ml.knowledge_gaps g where g.state = $1
        order by g.people desc, g.asks desc, g.last_asked_at desc limit $2
        """;

    /// <summary>The last words of different people in gaps that enough of them ask about. $1 gaps, $2 people it takes.</summary>
    public const string Examples = """
        select x.gap_id, x.text from (
            select distinct on (e.gap_id, s.user_id) e.gap_id, m.text, m.ts
            from ml.message_embeddings e
            join app.messages m on m.id = e.message_id
            join app.sessions s on s.id = m.session_id
            where e.gap_id = any($1)
                and (select count(distinct s2.user_id) from ml.message_embeddings e2 join app.messages m2 on m2.id = e2.message_id
                    join app.sessions s2 on s2.id = m2.session_id where e2.gap_id = e.gap_id) >= $2
            order by e.gap_id, s.user_id, m.ts desc) x
        order by x.gap_id, x.ts desc
        """;

    /// <summary>How knowledge did as a whole, of all people and without any of their words. $1 since.</summary>
    public const string Totals = """
        select count(*)::int, count(*) filter (where retrieval ->> 'outcome' in ('floor', 'empty'))::int
        from app.event_log where ts >= $1 and retrieval is not null
        """;
}
