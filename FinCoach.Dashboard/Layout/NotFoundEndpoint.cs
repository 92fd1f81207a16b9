using Microsoft.AspNetCore.Http.HttpResults;

namespace FinCoach.Dashboard.Layout;

internal static class NotFoundEndpoint
{
    /// <summary>A person who opens a wrong address gets a page; calls of programs keep their problem document.</summary>
    public static void MapNotFound(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{**path}", () => new RazorComponentResult<NotFound> { StatusCode = StatusCodes.Status404NotFound })
            .WithOrder(int.MaxValue)
            .ExcludeFromDescription();
}
