using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinCoach.Dashboard.SignIn;

internal static class SignInEndpoints
{
    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in", SignInAsync).ExcludeFromDescription();
        routes.MapPost("/sign-out", SignOutAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> SignInAsync(HttpContext context, SignInLink link, string? token)
    {
        // A link in a log or a history must not be kept by a cache as well.
        context.Response.Headers.CacheControl = "no-store";
        if (!link.TryUse(token))
        {
            return new RazorComponentResult<SignInRefused>(new { Tried = token is { Length: > 0 } })
            {
                StatusCode = StatusCodes.Status403Forbidden,
            };
        }

        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Role, Roles.Admin)], Scheme);
        await context.SignInAsync(Scheme, new ClaimsPrincipal(identity));
        return Results.LocalRedirect("/admin");
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        await context.SignOutAsync(Scheme);
        return Results.LocalRedirect("/");
    }
}
