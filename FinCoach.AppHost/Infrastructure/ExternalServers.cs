namespace FinCoach.AppHost.Infrastructure;

/// <summary>Servers that somebody else runs: <c>ConnectionStrings:fincoach</c> (the owner's login) and <c>ConnectionStrings:cache</c>.</summary>
internal static class ExternalServers
{
    public static Servers AddExternalServers(this IDistributedApplicationBuilder builder) =>
        new(builder.AddConnectionString("fincoach"), builder.AddConnectionString("cache"));
}
