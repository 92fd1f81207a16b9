namespace FinCoach.AppHost.Secrets;

/// <summary>Secret parameters. Configuration <c>Parameters:{name}</c> (environment: <c>Parameters__{name_with_underscores}</c>) wins always.</summary>
internal static class SecretExtensions
{
    /// <summary>A secret that only the person has; empty when it was not given.</summary>
    public static IResourceBuilder<ParameterResource> AddOptionalSecret(this IDistributedApplicationBuilder builder, string name) =>
        builder.AddParameter(name, () => builder.Given(name) ?? "", secret: true);

    /// <summary>A secret that is made up on the first start and kept: what it protects lives longer than one run.</summary>
    public static IResourceBuilder<ParameterResource> AddKeptSecret(this IDistributedApplicationBuilder builder, string name) =>
        builder.AddParameter(name, new KeptSecret(builder.StateFile("secrets", name)), secret: true);

    /// <summary>A secret of this run alone.</summary>
    public static IResourceBuilder<ParameterResource> AddOneTimeSecret(this IDistributedApplicationBuilder builder, string name) =>
        builder.AddParameter(name, KeptSecret.Fresh(), secret: true);

    /// <summary>What was given for a parameter; null when nothing was.</summary>
    public static string? Given(this IDistributedApplicationBuilder builder, string name) =>
        (builder.Configuration[$"Parameters:{name}"] ?? builder.Configuration[$"Parameters:{name.Replace('-', '_')}"]) is { Length: > 0 } value
            ? value
            : null;

    /// <summary>A path in the folder that this checkout keeps between runs, outside version control.</summary>
    public static string StateFile(this IDistributedApplicationBuilder builder, params string[] path) =>
        Path.Combine([builder.RepositoryRoot(), ".fincoach", .. path]);

    public static string RepositoryRoot(this IDistributedApplicationBuilder builder) =>
        Path.GetFullPath("..", builder.AppHostDirectory);
}
