using FinCoach.Data.Provisioning;

namespace FinCoach.Tests.Servers;

/// <summary>Brings the database that all test databases are copied from up to date.</summary>
internal static class TemplateMigration
{
    public static Task ApplyAsync(string connectionString, CancellationToken ct) =>
        DatabaseMigration.ApplyAsync(connectionString, new Dictionary<string, string>(), _ => { }, ct);
}
