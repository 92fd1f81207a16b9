using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Running;

/// <summary>How the testing builder gets between an AppHost's program and what it builds.</summary>
internal interface IBuildObserver
{
    /// <summary>The observer of everything that this flow of control builds.</summary>
    static AsyncLocal<IBuildObserver?> Current { get; } = new();

    void Creating(DistributedApplicationOptions options, HostApplicationBuilderSettings settings);

    void Building(DistributedApplicationBuilder builder);
}
