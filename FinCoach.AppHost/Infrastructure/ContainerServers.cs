using FinCoach.AppHost.Secrets;

namespace FinCoach.AppHost.Infrastructure;

/// <summary>Servers in containers, with data volumes.</summary>
internal static class ContainerServers
{
    public static Servers AddContainerServers(this IDistributedApplicationBuilder builder)
    {
        // The image comes before the volume: without its tag the volume would be mounted where another major version keeps its data.
        // The password is kept, because the volume keeps it too.
        var postgres = builder.AddPostgres("postgres", password: builder.AddKeptSecret("postgres-password"))
            .WithImage("pgvector/pgvector", "pg17")
            .WithDataVolume("fincoach-postgres");
        var cache = builder.AddRedis("cache", password: builder.AddKeptSecret("cache-password"))
            .WithImageTag("8.6")
            .WithDataVolume("fincoach-cache");
        return new(postgres.AddDatabase("fincoach"), cache);
    }
}
