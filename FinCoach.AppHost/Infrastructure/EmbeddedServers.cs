using FinCoach.AppHost.Secrets;
using Microsoft.Extensions.DependencyInjection;

namespace FinCoach.AppHost.Infrastructure;

/// <summary>
/// For trying out, on any machine with node: PGlite as PostgreSQL and Garnet as Redis. Every login is the superuser and
/// nothing is durable against a power cut.
/// </summary>
internal static class EmbeddedServers
{
    public static Servers AddEmbeddedServers(this IDistributedApplicationBuilder builder)
    {
        var folder = Path.Combine(builder.RepositoryRoot(), "eng", "embedded", "pglite");
        var postgres = builder.AddExecutable("postgres", "node", folder, "server.mjs", "--data", builder.StateFile("embedded", "postgres"))
            .WithEndpoint(scheme: "tcp", name: "tcp");
        var postgresPort = postgres.GetEndpoint("tcp");
        postgres.WithArgs(context =>
        {
            context.Args.Add("--port");
            context.Args.Add(postgresPort.Property(EndpointProperty.TargetPort));
        });
        postgres.WithGreeting(postgresPort, ServerGreeting.Postgres);
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            postgres.WaitForCompletion(builder.AddExecutable("postgres-packages", "npm", folder, "ci", "--no-audit", "--no-fund"));
        }

        var password = builder.AddKeptSecret("cache-password");
        var redis = builder.AddProject<Projects.FinCoach_Garnet>("redis", launchProfileName: null)
            .WithEndpoint(scheme: "tcp", name: "tcp", env: "GARNET_PORT")
            .WithEnvironment("GARNET_PASSWORD", password);
        var redisPort = redis.GetEndpoint("tcp");
        redis.WithGreeting(redisPort, ServerGreeting.Redis);

        // One session, so nothing that outlives a statement: no prepared statements, no reset between uses of a connection.
        var database = builder.AddConnectionString("fincoach", ReferenceExpression.Create(
            $"Host=127.0.0.1;Port={postgresPort.Property(EndpointProperty.Port)};Database=postgres;Username=postgres;Password=postgres;Max Auto Prepare=0;No Reset On Close=true"));
        var cache = builder.AddConnectionString("cache", ReferenceExpression.Create(
            $"127.0.0.1:{redisPort.Property(EndpointProperty.Port)},password={password}"));
        return new(database.WaitFor(postgres), cache.WaitFor(redis));
    }

    private static void WithGreeting<T>(this IResourceBuilder<T> server, EndpointReference endpoint, byte[] greeting)
        where T : IResource
    {
        var key = $"{server.Resource.Name}-answers";
        server.ApplicationBuilder.Services.AddHealthChecks().Add(new(key, _ => new ServerGreeting(endpoint, greeting), null, null));
        server.WithHealthCheck(key);
    }
}
