using System.Reflection;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Running;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting;

/// <summary>Collects the resources of an application and builds the host that runs them.</summary>
public class DistributedApplicationBuilder : IDistributedApplicationBuilder
{
    private readonly HostApplicationBuilder host;
    private readonly IBuildObserver? observer;

    public DistributedApplicationBuilder(string[] args)
        : this(new DistributedApplicationOptions { Args = args })
    {
    }

    public DistributedApplicationBuilder(DistributedApplicationOptions options)
    {
        observer = IBuildObserver.Current.Value;
        var settings = new HostApplicationBuilderSettings { Args = options.Args };
        observer?.Creating(options, settings);
        settings.Args = options.Args;

        AppHostAssembly = options.AssemblyName is { } name ? Assembly.Load(name) : Assembly.GetEntryAssembly();
        settings.ApplicationName ??= AppHostAssembly?.GetName().Name;
        AppHostDirectory = Metadata("apphostprojectpath") ?? Directory.GetCurrentDirectory();
        settings.ContentRootPath ??= AppHostDirectory;

        host = new HostApplicationBuilder(settings);
        host.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        host.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        host.Services.AddSingleton(new DistributedApplicationModel(Resources));
        host.Services.AddSingleton(_ => new ResourceNotificationService());
        host.Services.AddSingleton(ExecutionContext);
        host.Services.AddSingleton(new HostSettings(Randomized: observer is not null, ProjectOutputs()));
        host.Services.TryAddSingleton(TimeProvider.System);
        host.Services.AddSingleton<HostOutput>();
        host.Services.AddSingleton(observer is null ? Console.Out : TextWriter.Null);
        host.Services.AddHealthChecks();
        host.Services.AddHostedService<Orchestrator>();
        if (observer is null)
        {
            FeedProbe.RestartOnFullFeedWherePossible(AppHostDirectory, options.Args ?? []);
        }
    }

    public Assembly? AppHostAssembly { get; }

    public string AppHostDirectory { get; }

    public ConfigurationManager Configuration => host.Configuration;

    public IHostEnvironment Environment => host.Environment;

    public DistributedApplicationExecutionContext ExecutionContext { get; } = new(DistributedApplicationOperation.Run);

    public IResourceCollection Resources { get; } = new ResourceCollection();

    public IServiceCollection Services => host.Services;

    public IResourceBuilder<T> AddResource<T>(T resource)
        where T : IResource
    {
        Resources.Add(resource);
        return CreateResourceBuilder(resource);
    }

    public IResourceBuilder<T> CreateResourceBuilder<T>(T resource)
        where T : IResource => new ResourceBuilder<T>(this, resource);

    public DistributedApplication Build()
    {
        observer?.Building(this);
        return new(host.Build());
    }

    private string? Metadata(string key) => AppHostAssembly?.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(a => a.Key == key)?.Value;

    /// <summary>Project path to built program, as compat/AppHost.targets wrote them into the AppHost.</summary>
    private Dictionary<string, string> ProjectOutputs() =>
        (AppHostAssembly?.GetCustomAttributes<AssemblyMetadataAttribute>() ?? [])
            .Where(a => a is { Key: "projectoutput", Value: not null })
            .Select(a => a.Value!.Split('|'))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
}
