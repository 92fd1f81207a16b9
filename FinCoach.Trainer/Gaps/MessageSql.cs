using FinCoach.Trainer.Datasets;

namespace FinCoach.Trainer.Gaps;

/// <summary>The statements about messages and their vectors.</summary>
internal static class MessageSql
{
    /// <summary>
    /// Messages without a vector of a model. Only of people who let their conversations be learned from: looking for what the corpus lacks
    /// serves the product, not the answer that they asked for. $1 since, $2 after, $3 model, $4 batch.
    /// </summary>
    public const string Missing = $"""
        select m.id, m.text,
            (select a.intent from ml.nlu_annotations a where a.message_id = m.id order by (a.source = 'review') desc, a.created_at desc, a.id desc limit 1),
            e.retrieval ->> 'outcome', (e.retrieval ->> 'coverage')::float8, (e.retrieval ->> 'version')::int,
            (e.retrieval ->> 'follows_up')::boolean,
            (select min(f.stars) from app.feedback f where f.request_id = m.request_id)
        from app.messages m
        join app.sessions s on s.id = m.session_id
        join app.users u on u.id = s.user_id
        left join app.user_prefs p on p.user_id = u.id
        left join lateral (
            select l.retrieval from app.event_log l where l.request_id = m.request_id and l.ts >= $1 and l.retrieval is not null limit 1
        ) e on true
        where m.sender = 'user' and m.ts >= $1 and m.id > $2 and left(m.text, 1) <> '/' and {ConversationSql.May}
            and not exists (select from ml.message_embeddings x where x.message_id = m.id and x.embedding_model = $3)
        order by m.id limit $4
        """;

    /// <summary>Stores one vector. A message that was erased meanwhile gets none. $1 to $7.</summary>
    public const string Save = """
        insert into ml.message_embeddings (message_id, embedding, embedding_model, intent, lack, meta, created_at)
        select id, $2, $3, $4, $5, $6::jsonb, $7 from app.messages where id = $1
        on conflict (message_id) do update set embedding = excluded.embedding, embedding_model = excluded.embedding_model,
            intent = excluded.intent, lack = excluded.lack, meta = excluded.meta, created_at = excluded.created_at
        """;

    /// <summary>Forgets vectors whose message is gone or whose person no longer agrees.</summary>
    public const string Forget = $"""
        delete from ml.message_embeddings x where not exists (
            select from app.messages m
            join app.sessions s on s.id = m.session_id
            join app.users u on u.id = s.user_id
            left join app.user_prefs p on p.user_id = u.id
            where m.id = x.message_id and {ConversationSql.May})
        """;

    /// <summary>A rating comes after the answer, and so after the vector. $1 stars at most.</summary>
    public const string RatedLate = """
        update ml.message_embeddings x set lack = 'low_rated'
        from app.messages m
        where m.id = x.message_id and x.lack is null and x.intent = 'ask_finance'
            and (select min(f.stars) from app.feedback f where f.request_id = m.request_id) <= $1
            and exists (select from app.event_log l where l.request_id = m.request_id and l.retrieval ->> 'outcome' = 'answered'
                and not coalesce((l.retrieval ->> 'follows_up')::boolean, false))
        """;

    /// <summary>The nearest other messages. $1 message, $2 wanted.</summary>
    public const string Near = """
        select o.message_id, -(o.embedding::halfvec(1024) <#> x.embedding::halfvec(1024)) as likeness
        from ml.message_embeddings x
        cross join lateral (
            select n.message_id, n.embedding from ml.message_embeddings n
            where n.embedding_model = x.embedding_model and n.message_id <> x.message_id
            order by n.embedding::halfvec(1024) <#> x.embedding::halfvec(1024) limit $2
        ) o
        where x.message_id = $1 order by likeness desc
        """;
}
