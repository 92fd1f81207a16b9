using FinCoach.ServiceDefaults.Requests;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;

namespace FinCoach.ServiceDefaults.InternalCalls;

/// <summary>Calls between our own services: who may call, and clients that name themselves.</summary>
public static class InternalCallsRegistration
{
    /// <summary>Accepts callers by key; add <see cref="RequireCaller{TBuilder}"/> to each route group.</summary>
    public static IHostApplicationBuilder AddInternalAuthentication(this IHostApplicationBuilder builder)
    {
        builder.Services.AddInternalAuthOptions();
        builder.Services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, InternalKeyAuthentication>(InternalKeyAuthentication.SchemeName, null);
        builder.Services.AddAuthorization();
        return builder;
    }

    /// <summary>Lets only the named services in: 401 without a known key, 403 for another service.</summary>
    public static TBuilder RequireCaller<TBuilder>(this TBuilder endpoints, params string[] callers)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.RequireAuthorization(policy => policy
            .AddAuthenticationSchemes(InternalKeyAuthentication.SchemeName)
            .RequireAuthenticatedUser()
            .RequireAssertion(context => callers.Contains(context.User.Identity?.Name, StringComparer.Ordinal)));

    /// <summary>
    /// A typed client of another service: its name is resolved by service discovery, our key and the request id go with
    /// every call. No retries unless <see cref="AddSafeResilience"/> is asked for.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="resource">Resource name of the service, as in the AppHost: <c>ai-api</c>.</param>
    public static IHttpClientBuilder AddInternalClient<TClient>(this IServiceCollection services, string resource)
        where TClient : class
    {
        services.AddInternalAuthOptions();
        services.AddTransient<InternalKeySender>();
        return services.AddHttpClient<TClient>(client => client.BaseAddress = new Uri($"http://{resource}"))
            .AddServiceDiscovery()
            .AddHttpMessageHandler<InternalKeySender>()
            .AddHttpMessageHandler<RequestIdSender>();
    }

    /// <summary>
    /// Timeouts and a circuit breaker, and retries for safe methods only: a POST that was answered late and is sent
    /// again would give a person two replies and cost twice.
    /// </summary>
    public static IHttpClientBuilder AddSafeResilience(this IHttpClientBuilder client, Action<HttpStandardResilienceOptions>? configure = null)
    {
        client.AddStandardResilienceHandler(options =>
        {
            options.Retry.DisableForUnsafeHttpMethods();
            configure?.Invoke(options);
        });
        return client;
    }

    private static void AddInternalAuthOptions(this IServiceCollection services) =>
        services.AddOptionsWithValidateOnStart<InternalAuthOptions, InternalAuthOptionsValidator>()
            .BindConfiguration(InternalAuthOptions.SectionName);
}

/// <summary>Sends this service's own key.</summary>
internal sealed class InternalKeySender(IOptions<InternalAuthOptions> options) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (options.Value.Key is { } key)
        {
            request.Headers.TryAddWithoutValidation(InternalKeyAuthentication.Header, key);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
