using FinCoach.ServiceDefaults.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FinCoach.ServiceDefaults.Problems;

internal static class ProblemRegistration
{
    /// <summary>Every error is <c>application/problem+json</c> with <c>code</c> and <c>request_id</c>.</summary>
    public static void AddProblems(this IHostApplicationBuilder builder)
    {
        // In Development a malformed body would be thrown, and the exception handler would make a 500 of it.
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        builder.Services.Configure<ExceptionHandlerOptions>(options => options.StatusCodeSelector = e =>
            e is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError);
        builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            var extensions = context.ProblemDetails.Extensions;
            extensions.TryAdd("code", CodeOf(context.ProblemDetails.Status ?? StatusCodes.Status500InternalServerError));
            if (RequestId.Current is { } id)
            {
                extensions[RequestId.Name] = id.ToString();
            }
        });
    }

    /// <summary>Codes of problems that no slice raised itself: malformed input, missing keys, unknown routes, faults.</summary>
    private static string CodeOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "request.invalid",
        StatusCodes.Status401Unauthorized => "request.unauthenticated",
        StatusCodes.Status403Forbidden => "request.forbidden",
        StatusCodes.Status404NotFound => "request.not_found",
        StatusCodes.Status405MethodNotAllowed => "request.method_not_allowed",
        StatusCodes.Status413PayloadTooLarge => "request.too_large",
        StatusCodes.Status415UnsupportedMediaType => "request.media_type",
        StatusCodes.Status429TooManyRequests => "request.too_many",
        StatusCodes.Status503ServiceUnavailable => "service.unavailable",
        _ => status >= StatusCodes.Status500InternalServerError ? "service.fault" : "request.refused",
    };
}
