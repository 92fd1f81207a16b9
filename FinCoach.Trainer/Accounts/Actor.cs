using System.Reflection;
using FinCoach.ServiceDefaults.Problems;

namespace FinCoach.Trainer.Accounts;

/// <summary>
/// The account on whose behalf the dashboard calls, as its headers say: <c>X-Account-Id</c> and <c>X-Account-Role</c>. Only a caller with
/// the dashboard's key gets this far, so its word is taken.
/// </summary>
internal sealed record Actor(Guid AccountId, string Role)
{
    public const string IdHeader = "X-Account-Id";
    public const string RoleHeader = "X-Account-Role";
    public const string Admin = "admin";
    public const string Reviewer = "reviewer";

    /// <summary>Why this account may not do what only a role may; null when it may. An admin may do what a reviewer may.</summary>
    public Problem? Refusal(string role) =>
        AccountId == Guid.Empty ? TrainerProblems.ActorMissing
        : Role == role || Role == Admin ? null
        : TrainerProblems.ActorRole;

    /// <summary>Binds a handler's parameter; an absent or malformed header gives an actor that may do nothing.</summary>
    public static ValueTask<Actor?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        _ = parameter;
        _ = Guid.TryParse(context.Request.Headers[IdHeader], out var id);
        return ValueTask.FromResult<Actor?>(new Actor(id, context.Request.Headers[RoleHeader].ToString()));
    }
}
