using FinCoach.Data.App;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FinCoach.BotApi.Privacy;

/// <summary>A table that holds something of a person, and how their rows are found in it. Read from the model, so no table is forgotten.</summary>
/// <param name="Name">With its schema: <c>app.messages</c>.</param>
/// <param name="Condition">SQL over alias <c>t</c>; $1 is the person's id, $2 their key, $3 their digest, $4 their name in the audit log.</param>
/// <param name="Order">SQL that lists the key's columns.</param>
internal sealed record PersonTable(string Name, string Condition, string Order)
{
    private const string Sessions = "select s.id from app.sessions s where s.user_id = $1";
    private const string Messages = $"select m.id from app.messages m where m.session_id in ({Sessions})";

    /// <summary>The tables of people among those of a context; an entity without any mark of a person is none of theirs.</summary>
    public static IReadOnlyList<PersonTable> In(DbContext context) => [.. context.Model.GetEntityTypes()
        .Select(entity => (entity, condition: ConditionOf(entity)))
        .Where(t => t.condition is not null && t.entity.GetTableName() is not null)
        .Select(t => new PersonTable($"{t.entity.GetSchema()}.{t.entity.GetTableName()}", t.condition!, OrderOf(t.entity)))
        .OrderBy(t => t.Name, StringComparer.Ordinal)];

    private static string? ConditionOf(IEntityType entity)
    {
        if (entity.ClrType == typeof(User))
        {
            return "t.id = $1";
        }

        if (entity.ClrType == typeof(AuditEntry))
        {
            return "t.subject = $4";
        }

        return Has("UserId") ? "t.user_id = $1"
            : Has("UserHash") ? "t.user_hash = $3"
            : Has("SessionId") ? $"t.session_id in ({Sessions})"
            : Has("MessageId") ? $"t.message_id in ({Messages})"
            : Has("SourceMessageId") ? $"t.source_message_id in ({Messages})"
            : Has("PersonKey") ? "t.person_key = $2"
            : null;

        bool Has(string property) => entity.FindProperty(property) is not null;
    }

    private static string OrderOf(IEntityType entity) =>
        string.Join(", ", entity.FindPrimaryKey()!.Properties.Select(p => $"t.\"{p.GetColumnName()}\""));
}
