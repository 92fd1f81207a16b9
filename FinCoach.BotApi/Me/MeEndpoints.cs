using FinCoach.BotApi.Chat;
using FinCoach.BotApi.Privacy;
using FinCoach.ServiceDefaults.InternalCalls;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinCoach.BotApi.Me;

/// <summary>A person's own data: seen, corrected, taken along, erased. The dashboard calls it on behalf of a browser.</summary>
internal static class MeEndpoints
{
    public static void MapMe(this IEndpointRouteBuilder routes)
    {
        var me = routes.MapGroup("/me").WithTags("Me").RequireCaller("dashboard");
        me.MapGet("", ReadAsync).WithName("Me_Read");
        me.MapPatch("", ChangeAsync).WithName("Me_Change");
        me.MapGet("/export", ExportAsync).WithName("Me_Export").Produces(StatusCodes.Status200OK, contentType: "application/json");
        me.MapDelete("", EraseAsync).WithName("Me_Erase");
    }

    private static async Task<Results<Ok<Profile>, ProblemHttpResult>> ReadAsync(
        AssertedPerson person, Profiles profiles, CancellationToken ct) =>
        person.Key is not { } key ? BotProblems.NoPerson.ToResult()
        : await profiles.ReadAsync(key, ct) is { } profile ? TypedResults.Ok(profile)
        : BotProblems.UnknownPerson.ToResult();

    private static async Task<Results<Ok<Profile>, ProblemHttpResult>> ChangeAsync(
        AssertedPerson person, ProfileChange change, Profiles profiles, CancellationToken ct) =>
        person.Key is not { } key ? BotProblems.NoPerson.ToResult()
        : !change.IsValid ? BotProblems.InvalidProfile.ToResult()
        : await profiles.ChangeAsync(key, change, ct) is { } profile ? TypedResults.Ok(profile)
        : BotProblems.UnknownPerson.ToResult();

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ExportAsync(
        AssertedPerson person, Profiles profiles, OwnDataFile ownData, CancellationToken ct)
    {
        if (person.Key is not { } key)
        {
            return BotProblems.NoPerson.ToResult();
        }

        if (await ownData.ReadAsync(key, ct) is not { } file)
        {
            return BotProblems.UnknownPerson.ToResult();
        }

        await profiles.NoteExportAsync(key, ct);
        return TypedResults.File(file.Json, "application/json", file.Name);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> EraseAsync(
        AssertedPerson person, Profiles profiles, CancellationToken ct) =>
        person.Key is not { } key ? BotProblems.NoPerson.ToResult()
        : await profiles.EraseAsync(key, ct) ? TypedResults.NoContent()
        : BotProblems.UnknownPerson.ToResult();
}
