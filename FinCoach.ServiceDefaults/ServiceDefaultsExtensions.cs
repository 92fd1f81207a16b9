using FinCoach.ServiceDefaults.Clocks;
using FinCoach.ServiceDefaults.Health;
using FinCoach.ServiceDefaults.Problems;
using FinCoach.ServiceDefaults.Requests;
using FinCoach.ServiceDefaults.Telemetry;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FinCoach.ServiceDefaults;

/// <summary>What every process of the system needs, and nothing that only one of them knows.</summary>
public static class ServiceDefaultsExtensions
{
    /// <summary>Adds clocks, telemetry, health, problem details, request ids, OpenAPI and service discovery.</summary>
    public static TBuilder AddServiceDefaults<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder.AddClocks();
        builder.AddTelemetry();
        builder.AddHealth();
        builder.AddProblems();
        builder.Services.AddRequestIds();
        builder.Services.AddOpenApi();
        builder.Services.AddServiceDiscovery();

        // In Development a malformed body would be thrown as an exception and answered with 500.
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
        return builder;
    }

    /// <summary>
    /// Puts request ids, error handling and problem details in front of the routes, and maps
    /// <c>/alive</c>, <c>/health</c> and <c>/openapi/v1.json</c>. Call it before mapping the service's own routes.
    /// </summary>
    public static WebApplication MapDefaultEndpoints(this WebApplication app)
    {
        app.UseRequestIds();
        app.UseExceptionHandler();
        app.UseStatusCodePages();

        // Stated here although WebApplication would add them by itself: it would put them in front of the lines above,
        // and a 401 would carry no problem document.
        if (app.Services.GetService<IAuthenticationSchemeProvider>() is not null)
        {
            app.UseAuthentication();
            app.UseAuthorization();
        }

        app.MapHealth();
        app.MapOpenApi();
        return app;
    }
}
