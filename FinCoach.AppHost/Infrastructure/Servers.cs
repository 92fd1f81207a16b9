namespace FinCoach.AppHost.Infrastructure;

/// <summary>The two servers that FinCoach needs, wherever they come from.</summary>
internal sealed record Servers(
    IResourceBuilder<IResourceWithConnectionString> Database, IResourceBuilder<IResourceWithConnectionString> Cache);
