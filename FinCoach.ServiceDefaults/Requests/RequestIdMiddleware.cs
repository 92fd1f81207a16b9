using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace FinCoach.ServiceDefaults.Requests;

/// <summary>Takes over the caller's request id when it is a UUID, else makes one, and shows it everywhere.</summary>
internal sealed class RequestIdMiddleware(RequestDelegate next, TimeProvider clock, ILogger<RequestIdMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var id = Guid.TryParse(context.Request.Headers[RequestId.Header], out var given)
            ? given
            : Guid.CreateVersion7(clock.GetUtcNow());
        RequestId.Current = id;
        context.Response.Headers[RequestId.Header] = id.ToString();
        using (logger.BeginScope(new Dictionary<string, object>(StringComparer.Ordinal) { [RequestId.Name] = id }))
        {
            await next(context);
        }
    }
}

/// <summary>Hands the current request id on with an outgoing call.</summary>
internal sealed class RequestIdSender : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (RequestId.Current is { } id)
        {
            request.Headers.TryAddWithoutValidation(RequestId.Header, id.ToString());
        }

        return base.SendAsync(request, cancellationToken);
    }
}

internal static class RequestIdRegistration
{
    public static void AddRequestIds(this IServiceCollection services) => services.TryAddTransient<RequestIdSender>();

    public static void UseRequestIds(this WebApplication app) => app.UseMiddleware<RequestIdMiddleware>();
}
