using System.Net;
using System.Net.Sockets;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Running;
using Aspire.Hosting.Testing;

namespace FinCoach.Tests.Compat.Host;

/// <summary>A service gets exactly what Aspire gives it.</summary>
[Trait("kind", "apphost")]
public sealed class ServiceEnvironmentTests
{
    [Fact]
    public async Task Project_WithReferences_GetsAspiresVariables()
    {
        using var collector = new TcpListener(IPAddress.Loopback, 0);
        collector.Start();
        var otlp = $"http://localhost:{((IPEndPoint)collector.LocalEndpoint).Port}";
        await using var builder = DistributedApplicationTestingBuilder.Create("--ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL", otlp);
        var password = builder.AddParameter("postgres-password", "secret-1", secret: true);
        var fincoach = builder.AddPostgres("postgres", password: password).AddDatabase("fincoach");
        var cache = builder.AddRedis("cache", password: builder.AddParameter("cache-password", "secret-2", secret: true));
        var aiApi = builder.AddProject<Projects.FinCoach_AiApi>("ai-api");
        var botApi = builder.AddProject<Projects.FinCoach_BotApi>("bot-api")
            .WithReference(fincoach).WithReference(cache).WithReference(aiApi);
        var settings = new HostSettings(Randomized: false, new Dictionary<string, string>(StringComparer.Ordinal));
        builder.Resources.ToList().ForEach(resource => Ports.Allocate(resource, settings));
        var (pg, redis) = (PortOf(builder.Resources, "postgres"), PortOf(builder.Resources, "cache"));

        var environment = await StartPlan.EnvironmentOfAsync(
            botApi.Resource, "bot-api-1", new Dictionary<string, int>(StringComparer.Ordinal) { ["http"] = 6000 },
            builder.ExecutionContext, TestContext.Current.CancellationToken);

        var expected = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = "http://localhost:6000",
            ["AI_API_HTTP"] = "http://localhost:5082",
            ["services__ai-api__http__0"] = "http://localhost:5082",
            ["ConnectionStrings__cache"] = $"localhost:{redis},password=secret-2",
            ["CACHE_HOST"] = "localhost",
            ["CACHE_PORT"] = redis,
            ["CACHE_PASSWORD"] = "secret-2",
            ["CACHE_URI"] = $"redis://:secret-2@localhost:{redis}",
            ["ConnectionStrings__fincoach"] = $"Host=localhost;Port={pg};Username=postgres;Password=secret-1;Database=fincoach",
            ["FINCOACH_HOST"] = "localhost",
            ["FINCOACH_PORT"] = pg,
            ["FINCOACH_USERNAME"] = "postgres",
            ["FINCOACH_PASSWORD"] = "secret-1",
            ["FINCOACH_DATABASENAME"] = "fincoach",
            ["FINCOACH_URI"] = $"postgresql://postgres:secret-1@localhost:{pg}/fincoach",
            ["FINCOACH_JDBCCONNECTIONSTRING"] = $"jdbc:postgresql://localhost:{pg}/fincoach",
            ["DOTNET_LAUNCH_PROFILE"] = "http",
            ["DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION"] = "true",
            ["LOGGING__CONSOLE__FORMATTERNAME"] = "simple",
            ["OTEL_BLRP_SCHEDULE_DELAY"] = "1000",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "1000",
            ["OTEL_DOTNET_EXPERIMENTAL_ASPNETCORE_DISABLE_URL_QUERY_REDACTION"] = "true",
            ["OTEL_DOTNET_EXPERIMENTAL_HTTPCLIENT_DISABLE_URL_QUERY_REDACTION"] = "true",
            ["OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY"] = "in_memory",
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = otlp,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "grpc",
            ["OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT"] = "true",
            ["OTEL_METRICS_EXEMPLAR_FILTER"] = "trace_based",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "1000",
            ["OTEL_RESOURCE_ATTRIBUTES"] = "service.instance.id=bot-api-1",
            ["OTEL_SERVICE_NAME"] = "bot-api",
            ["OTEL_TRACES_SAMPLER"] = "always_on",
        };
        Assert.Equal(expected, new SortedDictionary<string, string>(
            environment.Where(v => v.Value is not null).ToDictionary(), StringComparer.Ordinal));
    }

    private static string PortOf(IEnumerable<IResource> resources, string name) =>
        ((IResourceWithEndpoints)resources.Single(r => r.Name == name)).GetEndpoint("tcp").Port
            .ToString(System.Globalization.CultureInfo.InvariantCulture);
}
