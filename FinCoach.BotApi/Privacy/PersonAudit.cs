using FinCoach.Data.App;
using FinCoach.Data.Ml;

namespace FinCoach.BotApi.Privacy;

/// <summary>What people do with their data, for the audit log: by digest, never by name.</summary>
internal static class PersonAudit
{
    public const string ConsentGranted = "consent.granted";
    public const string ConsentWithdrawn = "consent.withdrawn";
    public const string DataShown = "data.shown";
    public const string DataExported = "data.exported";
    public const string DataRectified = "data.rectified";
    public const string DataErased = "data.erased";
    public const string UseSuspended = "use.suspended";
    public const string UseResumed = "use.resumed";

    /// <summary>How the audit log names a person; it leads nowhere once they are erased.</summary>
    public static string SubjectOf(Guid userId) => $"person/{UserHash.Of(userId)}";

    public static AuditEntry Entry(User person, string action, Guid? requestId, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        At = now,
        Actor = "person",
        Action = action,
        Subject = SubjectOf(person.Id),
        RequestId = requestId,
    };
}
