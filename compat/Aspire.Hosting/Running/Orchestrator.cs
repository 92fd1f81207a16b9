using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Running;

/// <summary>Starts every resource when what it waits for is there, watches it, and stops all of them.</summary>
internal sealed class Orchestrator(
    DistributedApplicationModel model,
    ResourceNotificationService notifications,
    HealthCheckService health,
    DistributedApplicationExecutionContext execution,
    HostSettings settings,
    HostOutput output,
    TimeProvider clock) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly Watchdog watchdog = new();
    private readonly List<ResourceRun> runs = [];
    private Task running = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var resource in model.Resources)
        {
            Ports.Allocate(resource, settings);
        }

        runs.AddRange(model.Resources
            .Where(resource => resource is not ParameterResource)
            .Select(resource => new ResourceRun(resource, notifications, health, execution, settings, output, watchdog, clock)));
        running = Task.WhenAll([.. runs.Select(run => run.RunAsync(stopping.Token)), ShowTableAsync(stopping.Token)]);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (stopping.IsCancellationRequested)
        {
            return;
        }

        await stopping.CancelAsync();

        // Services first: they still want to say goodbye to their database and cache.
        await Task.WhenAll(runs.Where(run => run.Resource is ProjectResource).Select(run => run.StopAsync()));
        await Task.WhenAll(runs.Where(run => run.Resource is not ProjectResource).Select(run => run.StopAsync()));
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose()
    {
        watchdog.Dispose();
        stopping.Dispose();
    }

    /// <summary>The table is printed when everything has settled, and again each time something ends.</summary>
    private async Task ShowTableAsync(CancellationToken ct)
    {
        string? shown = null;
        await foreach (var _ in notifications.WatchAsync(ct))
        {
            var table = ResourceTable.Of(model, notifications);
            if (table != shown && runs.TrueForAll(run => run.HasSettled))
            {
                output.Write(Environment.NewLine + (shown = table) + Environment.NewLine);
            }
        }
    }
}
