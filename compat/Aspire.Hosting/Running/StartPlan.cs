using System.Globalization;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Running;

/// <summary>How one instance of a resource is started.</summary>
internal sealed record StartPlan(
    string Command, IReadOnlyList<string> Arguments, string WorkingDirectory, IReadOnlyDictionary<string, string> Environment)
{
    // The AppHost's own launch profile is not for its children.
    private static readonly string[] NotInherited =
    [
        "ASPNETCORE_URLS", "DOTNET_LAUNCH_PROFILE", "ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL", "ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL",
        "ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL", "ASPIRE_ALLOW_UNSECURED_TRANSPORT",
    ];

    /// <param name="ports">Endpoint name to the port on which this instance listens.</param>
    public static async Task<StartPlan> OfAsync(
        IResource resource,
        string instance,
        IReadOnlyDictionary<string, int> ports,
        DistributedApplicationExecutionContext execution,
        HostSettings settings,
        CancellationToken ct)
    {
        var environment = await EnvironmentOfAsync(resource, instance, ports, execution, ct);
        var arguments = await ArgumentsOfAsync(resource, ct);
        return resource switch
        {
            ExecutableResource executable => new(executable.Command, arguments, executable.WorkingDirectory, environment),
            ContainerResource container => ContainerRun.Plan(container, arguments, environment),
            ProjectResource => ProjectPlan(resource, arguments, environment, settings),
            _ => throw new InvalidOperationException($"{resource.Name} is not something that can be started."),
        };
    }

    public static async Task<IReadOnlyDictionary<string, string>> EnvironmentOfAsync(
        IResource resource,
        string instance,
        IReadOnlyDictionary<string, int> ports,
        DistributedApplicationExecutionContext execution,
        CancellationToken ct)
    {
        var context = new EnvironmentCallbackContext(execution, resource, cancellationToken: ct);
        if (resource is ProjectResource)
        {
            context.EnvironmentVariables["OTEL_RESOURCE_ATTRIBUTES"] = $"service.instance.id={instance}";
            Listen(resource, ports, context.EnvironmentVariables);
        }

        foreach (var annotation in resource.Annotations.OfType<EnvironmentCallbackAnnotation>().ToList())
        {
            await annotation.Callback(context);
        }

        var resolved = NotInherited.ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);
        foreach (var (name, value) in context.EnvironmentVariables)
        {
            resolved[name] = await ResolveAsync(value, ct);
        }

        return resolved!;
    }

    private static void Listen(IResource resource, IReadOnlyDictionary<string, int> ports, Dictionary<string, object> variables)
    {
        var endpoints = resource.Annotations.OfType<EndpointAnnotation>().Where(e => e.Transport == "http").ToList();
        if (endpoints.Count > 0)
        {
            variables["ASPNETCORE_URLS"] = string.Join(';', endpoints.Select(e => $"{e.UriScheme}://localhost:{ports[e.Name]}"));
        }

        if (endpoints.Find(e => e.UriScheme == "https") is { AllocatedEndpoint: { } https })
        {
            variables["ASPNETCORE_HTTPS_PORT"] = https.Port.ToString(CultureInfo.InvariantCulture);
        }
    }

    private static async Task<List<string>> ArgumentsOfAsync(IResource resource, CancellationToken ct)
    {
        var context = new CommandLineArgsCallbackContext([], ct);
        foreach (var annotation in resource.Annotations.OfType<CommandLineArgsCallbackAnnotation>())
        {
            await annotation.Callback(context);
        }

        var arguments = new List<string>();
        foreach (var argument in context.Args)
        {
            arguments.Add(await ResolveAsync(argument, ct));
        }

        return arguments;
    }

    private static StartPlan ProjectPlan(
        IResource resource, List<string> arguments, IReadOnlyDictionary<string, string> environment, HostSettings settings)
    {
        var project = resource.Annotations.OfType<IProjectMetadata>().Last().ProjectPath;
        var folder = Path.GetDirectoryName(project)!;
        return settings.ProjectOutputs.TryGetValue(project, out var program)
            ? new(Commands.DotNet, [program, .. arguments], folder, environment)
            : new(Commands.DotNet, ["run", "--project", project, "--no-build", "--no-launch-profile", "--", .. arguments], folder, environment);
    }

    private static async ValueTask<string> ResolveAsync(object value, CancellationToken ct) => value switch
    {
        IValueProvider provider => await provider.GetValueAsync(ct) ?? "",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
