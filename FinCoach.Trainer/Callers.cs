namespace FinCoach.Trainer;

/// <summary>The services that may call this one, as in <c>InternalAuth:Callers</c>.</summary>
internal static class Callers
{
    /// <summary>Admins and reviewers, whose account and role it asserts.</summary>
    public const string Dashboard = "dashboard";
}
