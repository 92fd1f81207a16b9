using FinCoach.Dashboard.Chat;
using FinCoach.Dashboard.Visitors;

namespace FinCoach.Dashboard.Me;

/// <summary>A visitor's own data as a file: what the chat's answer to "mis datos" points at.</summary>
internal static class ExportEndpoint
{
    private const string Path = "/me/export";

    public static void MapMe(this IEndpointRouteBuilder routes) => routes.MapGet(Path, ExportAsync).WithTags("Me");

    private static async Task<IResult> ExportAsync(HttpContext context, VisitorCookie cookie, BotApiClient bot, CancellationToken ct)
    {
        if (cookie.Read(context) is not { } visitor)
        {
            return DashboardProblems.NoVisitor.ToResult();
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, Path);
        return await bot.SendAsync(visitor, request, ct) is { } answer ? new RelayedAnswer(answer) : new BotUnavailable();
    }
}
