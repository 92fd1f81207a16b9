using System.Text.Json;
using FinCoach.Domain.Json;
using FinCoach.Domain.Language;
using FinCoach.Domain.Masking;
using FinCoach.Nlu.Samples;
using Npgsql;

namespace FinCoach.Trainer.Corrections;

/// <summary>
/// Texts whose meaning reviewers settled, of people who agreed to training. Names are masked as for any training; amounts stay, because the
/// texts that are parsed at run time have theirs, and a model that only ever saw masks in their place would know nothing of them.
/// </summary>
internal sealed class ReviewedTexts(NpgsqlDataSource database)
{
    // The latest word of a person counts; without one, training is off (Ley 21.719: consent is express).
    private const string Settled = """
        select distinct on (a.message_id)
            m.text, (m.ts at time zone 'America/Santiago')::date, a.intent, a.operation, a.flow, a.recurrence, a.slots::text
        from ml.nlu_annotations a
        join app.messages m on m.id = a.message_id
        join app.sessions s on s.id = m.session_id
        join app.users u on u.id = s.user_id
        left join app.user_prefs p on p.user_id = u.id
        where a.source = 'review' and a.is_gold and m.sender = 'user'
            and u.consent_at is not null and u.blocked_at is null
            and not coalesce((p.privacy_flags ->> 'training_opt_out')::boolean, true)
            and coalesce((select c.granted from app.consents c
                where c.user_id = u.id and c.purpose = 'training' order by c.at desc, c.id desc limit 1), false)
        order by a.message_id, a.created_at desc, a.id desc
        """;

    public async Task<IReadOnlyList<NluSample>> ReadAsync(CancellationToken ct)
    {
        var texts = new List<NluSample>();
        await using var command = database.CreateCommand(Settled);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            var text = Masked(rows.GetString(0));
            if (!string.IsNullOrWhiteSpace(text))
            {
                texts.Add(new NluSample
                {
                    Text = text,
                    ReferenceDate = rows.GetFieldValue<DateOnly>(1),
                    Intent = Named<Intent>(rows, 2)!.Value,
                    Operation = Named<Operation>(rows, 3),
                    Flow = Named<Flow>(rows, 4),
                    Recurrence = Named<Recurrence>(rows, 5),
                    Slots = JsonSerializer.Deserialize<Slots>(rows.GetString(6), DomainJson.Options) ?? Slots.None,
                });
            }
        }

        return texts;
    }

    /// <summary>The text with every kind of personal data masked but amounts.</summary>
    internal static string Masked(string text)
    {
        var masked = Masker.Mask(text, MaskPolicy.Training, new MaskNumbers());
        // From the end, so that what comes before keeps its place.
        foreach (var (span, mask) in masked.Replacements.Where(r => r.Span.Type != MaskType.CLP).Reverse())
        {
            text = string.Concat(text.AsSpan(0, span.Start), mask, text.AsSpan(span.End));
        }

        return text;
    }

    private static T? Named<T>(NpgsqlDataReader rows, int column)
        where T : struct, Enum =>
        rows.IsDBNull(column) ? null : JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(rows.GetString(column)), DomainJson.Options);
}
