namespace FinCoach.Trainer.Datasets;

/// <summary>The statements of <see cref="ConversationSource"/>.</summary>
internal static class ConversationSql
{
    /// <summary>Whether a person (u, with p for the settings) lets their conversations be learned from.</summary>
    // The latest word of a person counts; without one, training is off (Ley 21.719: consent is express).
    public const string May = """
        u.consent_at is not null and u.blocked_at is null
        and not coalesce((p.privacy_flags ->> 'training_opt_out')::boolean, true)
        and coalesce((select c.granted from app.consents c
            where c.user_id = u.id and c.purpose = 'training' order by c.at desc, c.id desc limit 1), false)
        """;

    public const string Sessions = $"""
        select s.id, u.id, u.intensity, u.tone, {May}
        from app.sessions s
        join app.users u on u.id = s.user_id
        left join app.user_prefs p on p.user_id = u.id
        where s.id > @after and s.started_at < @to and s.last_at >= @from
        order by s.id
        limit @page
        """;

    public const string AnySession = $"""
        select exists (
            select from app.sessions s
            join app.users u on u.id = s.user_id
            left join app.user_prefs p on p.user_id = u.id
            where s.started_at < @to and s.last_at >= @from and {May})
        """;

    public const string Consenting = $"""
        select u.id from app.users u left join app.user_prefs p on p.user_id = u.id where {May}
        """;

    public const string Withheld = """
        select count(*) from app.messages
        where session_id = any(@sessions) and sender = 'user' and ts >= @from and ts < @to
        """;

    public const string Messages = """
        select id, session_id, sender = 'user', text, request_id, coalesce(reply_to, '00000000-0000-0000-0000-000000000000'),
            case when sender = 'bot' then raw::text end
        from app.messages
        where session_id = any(@sessions) and ts >= @from and ts < @to
        order by session_id, ts, id
        """;

    // A reviewer's word before the model's, a later one before an earlier one.
    public const string Annotations = """
        select distinct on (message_id) message_id, intent, confidence, is_gold, corrected_reply
        from ml.nlu_annotations
        where message_id = any(@messages)
        order by message_id, (source = 'review') desc, created_at desc, id desc
        """;

    public const string Outcomes = """
        select e.request_id, e.latency_ms, e.ok, e.model, e.checks::text,
            (select f.stars from app.feedback f where f.request_id = e.request_id and f.stars is not null order by f.asked_at desc limit 1)
        from app.event_log e
        where e.request_id = any(@requests)
        """;
}
