using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Values from outside.</summary>
public static class ParameterResourceBuilderExtensions
{
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder, string name, bool secret = false) =>
        builder.AddResource(new ParameterResource(name, _ => builder.Required($"Parameters:{name}"), secret));

    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder, string name, string value, bool publishValueAsDefault = false, bool secret = false) =>
        builder.AddParameter(name, () => value, publishValueAsDefault, secret);

    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder,
        string name,
        Func<string> valueGetter,
        bool publishValueAsDefault = false,
        bool secret = false) => builder.AddResource(new ParameterResource(name, _ => valueGetter(), secret));

    /// <summary>Configuration wins over <paramref name="value" />.</summary>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder, string name, ParameterDefault value, bool secret = false, bool persist = false) =>
        builder.AddResource(new ParameterResource(
            name,
            otherwise => builder.Configured($"Parameters:{name}") ?? otherwise!.GetDefaultValue(),
            secret)
        { Default = value });

    /// <summary>A connection string from configuration <c>ConnectionStrings:{name}</c>.</summary>
    public static IResourceBuilder<IResourceWithConnectionString> AddConnectionString(
        this IDistributedApplicationBuilder builder, string name, string? environmentVariableName = null) =>
        builder.AddResource(new ConfiguredConnectionString(
            name, new ParameterResource(name, _ => builder.Required($"ConnectionStrings:{name}"), secret: true), environmentVariableName));

    public static IResourceBuilder<ParameterResource> WithDescription(
        this IResourceBuilder<ParameterResource> builder, string description, bool enableMarkdown = false)
    {
        builder.Resource.Description = description;
        return builder;
    }

    private static string Required(this IDistributedApplicationBuilder builder, string key) =>
        builder.Configured(key) ?? throw new DistributedApplicationException(
            $"{key} has no value: set the environment variable {key.Replace(":", "__", StringComparison.Ordinal).Replace('-', '_')}.");

    /// <summary>Shells refuse hyphens in names of variables, so an underscore does as well.</summary>
    private static string? Configured(this IDistributedApplicationBuilder builder, string key) =>
        builder.Configuration[key] ?? builder.Configuration[key.Replace('-', '_')];

    private sealed class ConfiguredConnectionString(string name, ParameterResource value, string? variable)
        : Resource(name), IResourceWithConnectionString, IResourceWithWaitSupport
    {
        public ReferenceExpression ConnectionStringExpression { get; } = ReferenceExpression.Create($"{value}");

        public string? ConnectionStringEnvironmentVariable => variable;
    }
}
