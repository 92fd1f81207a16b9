using FinCoach.AppHost.Secrets;

namespace FinCoach.AppHost.Wiring;

/// <summary>What all our services have in common.</summary>
internal static class ServiceExtensions
{
    /// <summary>A web service that is ready when <c>/health</c> says so.</summary>
    public static IResourceBuilder<ProjectResource> AddService<TProject>(this IDistributedApplicationBuilder builder, string name)
        where TProject : IProjectMetadata, new() =>
        builder.AddProject<TProject>(name).WithPrivateTelemetry().WithHttpHealthCheck("/health");

    /// <summary>A command that runs to its end. Without a launch profile: the service of the same project has the port.</summary>
    public static IResourceBuilder<ProjectResource> AddOneShot<TProject>(
        this IDistributedApplicationBuilder builder, string name, params string[] args)
        where TProject : IProjectMetadata, new() =>
        builder.AddProject<TProject>(name, launchProfileName: null).WithPrivateTelemetry().WithArgs(args);

    /// <summary>The key with which this service calls others.</summary>
    public static IResourceBuilder<ProjectResource> WithInternalKey(
        this IResourceBuilder<ProjectResource> service, IResourceBuilder<ParameterResource> key) =>
        service.WithEnvironment("InternalAuth__Key", key);

    /// <summary>The keys that this service accepts; a caller's key is named after it: <c>bot-api-key</c>.</summary>
    public static IResourceBuilder<ProjectResource> WithCallers(
        this IResourceBuilder<ProjectResource> service, params IResourceBuilder<ParameterResource>[] keys)
    {
        foreach (var key in keys)
        {
            service.WithEnvironment($"InternalAuth__Callers__{key.Resource.Name[..^"-key".Length]}", key);
        }

        return service;
    }

    public static IResourceBuilder<ProjectResource> WithTelegram(
        this IResourceBuilder<ProjectResource> service,
        IResourceBuilder<ParameterResource> token,
        IResourceBuilder<ParameterResource> webhookSecret)
    {
        var (builder, configuration) = (service.ApplicationBuilder, service.ApplicationBuilder.Configuration);
        service
            .WithEnvironment("Telegram__BotToken", token)
            .WithEnvironment("Telegram__WebhookSecret", webhookSecret)
            .WithEnvironment("Telegram__Mode", builder.Given(token.Resource.Name) is null ? "off" : configuration["Telegram:Mode"] ?? "polling");
        return configuration["Telegram:ApiBaseAddress"] is { } address
            ? service.WithEnvironment("Telegram__ApiBaseAddress", address)
            : service;
    }

    // In Development Aspire has every project write messages and query strings into its telemetry. Ours are people's finances.
    private static IResourceBuilder<ProjectResource> WithPrivateTelemetry(this IResourceBuilder<ProjectResource> service) => service
        .WithEnvironment("OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT", "false")
        .WithEnvironment("OTEL_DOTNET_EXPERIMENTAL_ASPNETCORE_DISABLE_URL_QUERY_REDACTION", "false")
        .WithEnvironment("OTEL_DOTNET_EXPERIMENTAL_HTTPCLIENT_DISABLE_URL_QUERY_REDACTION", "false");
}
