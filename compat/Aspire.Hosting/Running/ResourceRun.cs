using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.Running;

/// <summary>The life of one resource: wait, start, watch its health, end.</summary>
internal sealed class ResourceRun(
    IResource resource,
    ResourceNotificationService notifications,
    HealthCheckService health,
    DistributedApplicationExecutionContext execution,
    HostSettings settings,
    HostOutput output,
    Watchdog watchdog,
    TimeProvider clock)
{
    private static readonly TimeSpan WhileStarting = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan WhileHealthy = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly List<ChildProcess> processes = [];
    private readonly List<FrontDoor> doors = [];
    private bool stopped;

    public IResource Resource => resource;

    public bool HasSettled => notifications.TryGetCurrentState(resource.Name, out var now) &&
        (now.Snapshot.HealthStatus is HealthStatus.Healthy || now.Snapshot.State?.Text is { } state &&
            (state == KnownResourceStates.NotStarted || KnownResourceStates.TerminalStates.Contains(state)));

    private bool IsProcess => resource is ProjectResource or ExecutableResource or ContainerResource;

    public async Task RunAsync(CancellationToken ct)
    {
        if (resource.HasAnnotationOfType<ExplicitStartupAnnotation>())
        {
            await BeAsync(KnownResourceStates.NotStarted);
            return;
        }

        try
        {
            if (await WaitAsync(ct) is { } failed)
            {
                output.Say(resource.Name, $"not started: {failed} failed");
                await notifications.PublishUpdateAsync(resource, s => s with
                {
                    State = KnownResourceStates.FailedToStart,
                    Trouble = $"{resource.Name} was not started, because {failed} failed.",
                });
                return;
            }

            if (!IsProcess)
            {
                await BeAsync(KnownResourceStates.Running);
                await WatchHealthAsync(ct);
                return;
            }

            await BeAsync(KnownResourceStates.Starting);
            var codes = Task.WhenAll(await StartAsync(ct));
            await BeAsync(KnownResourceStates.Running);
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(ct);
            var watching = WatchHealthAsync(ended.Token);
            var code = (await codes).FirstOrDefault(c => c != 0);
            await ended.CancelAsync();
            await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await EndAsync(code, ct);
        }
        catch (Exception e) when (e is DistributedApplicationException or System.ComponentModel.Win32Exception or IOException)
        {
            await FailAsync(KnownResourceStates.FailedToStart, null, e.Message);
        }
    }

    public async Task StopAsync()
    {
        List<ChildProcess> ending;
        lock (gate)
        {
            stopped = true;
            ending = [.. processes];
        }

        doors.ForEach(door => door.Dispose());
        await Task.WhenAll(ending.Select(process => process.StopAsync(clock)));
        ending.ForEach(process => process.Dispose());
    }

    /// <returns>The name of what failed instead of becoming ready; null when everything is there.</returns>
    private async Task<string?> WaitAsync(CancellationToken ct)
    {
        var waits = resource.Annotations.OfType<WaitAnnotation>().ToList();
        if (resource is IResourceWithParent child)
        {
            waits.Add(new(child.Parent, WaitType.WaitUntilHealthy));
        }

        if (waits.Count > 0)
        {
            await BeAsync(KnownResourceStates.Waiting);
        }

        foreach (var wait in waits)
        {
            var state = await notifications.WaitForResourceAsync(wait.Resource.Name, e => IsOver(wait, e.Snapshot), ct);
            var text = state.Snapshot.State?.Text;
            var failed = text == KnownResourceStates.FailedToStart || wait.WaitType switch
            {
                WaitType.WaitForCompletion => state.Snapshot.ExitCode is { } code && code != wait.ExitCode,
                _ => text == KnownResourceStates.Exited,
            };
            if (failed)
            {
                return wait.Resource.Name;
            }
        }

        return null;
    }

    private static bool IsOver(WaitAnnotation wait, CustomResourceSnapshot now) =>
        (now.State is { } state && KnownResourceStates.TerminalStates.Contains(state.Text)) || wait.WaitType switch
        {
            WaitType.WaitForCompletion => false,
            WaitType.WaitUntilStarted => now.State?.Text == KnownResourceStates.Running,
            _ => now.HealthStatus == HealthStatus.Healthy,
        };

    private async Task<List<Task<int>>> StartAsync(CancellationToken ct)
    {
        if (Ports.Conflict(resource) is { } conflict)
        {
            throw new DistributedApplicationException(conflict);
        }

        var replicas = resource.GetReplicaCount();
        var endpoints = resource.Annotations.OfType<EndpointAnnotation>().ToList();
        var ports = Enumerable.Range(0, replicas)
            .Select(_ => endpoints.ToDictionary(e => e.Name, e => replicas == 1 ? e.AllocatedEndpoint!.Port : Ports.Free(), StringComparer.Ordinal))
            .ToList();
        if (replicas > 1)
        {
            doors.AddRange(endpoints.Select(e => new FrontDoor(e.AllocatedEndpoint!.Port, [.. ports.Select(p => p[e.Name])])));
            doors.ForEach(door => door.Open());
        }

        var exits = new List<Task<int>>();
        for (var i = 0; i < replicas; i++)
        {
            var instance = replicas == 1 ? resource.Name : $"{resource.Name}-{i + 1}";
            var plan = await StartPlan.OfAsync(resource, instance, ports[i], execution, settings, ct);
            exits.Add(Start(plan, instance).ExitAsync(CancellationToken.None));
        }

        return exits;
    }

    private ChildProcess Start(StartPlan plan, string instance)
    {
        if (Commands.Find(plan.Command) is null)
        {
            throw new DistributedApplicationException(Commands.Missing(resource.Name, plan.Command));
        }

        lock (gate)
        {
            ObjectDisposedException.ThrowIf(stopped, this);
            var process = ChildProcess.Start(plan, watchdog, line => output.Line(instance, line));
            processes.Add(process);
            return process;
        }
    }

    private async Task WatchHealthAsync(CancellationToken ct)
    {
        var keys = resource.Annotations.OfType<HealthCheckAnnotation>().Select(h => h.Key).ToHashSet(StringComparer.Ordinal);
        for (HealthStatus? last = null; ;)
        {
            var now = keys.Count == 0
                ? HealthStatus.Healthy
                : (await health.CheckHealthAsync(check => keys.Contains(check.Name), ct)).Status;
            if (now == HealthStatus.Healthy && last is null)
            {
                foreach (var ready in resource.Annotations.OfType<ReadyCallback>())
                {
                    await ready.RunAsync(ct);
                }
            }

            if (now != last && (last is not null || now == HealthStatus.Healthy))
            {
                last = now;
                await notifications.PublishUpdateAsync(resource, s => s with { HealthStatus = now });
                if (keys.Count == 0)
                {
                    return;
                }

                output.Say(resource.Name, now.ToString());
            }

            await Task.Delay(last is HealthStatus.Healthy ? WhileHealthy : WhileStarting, clock, ct);
        }
    }

    private async Task EndAsync(int code, CancellationToken ct)
    {
        if (ct.IsCancellationRequested)
        {
            return;
        }

        if (code == 0)
        {
            await notifications.PublishUpdateAsync(resource, s => s with { State = KnownResourceStates.Finished, ExitCode = 0, HealthStatus = null });
            output.Say(resource.Name, KnownResourceStates.Finished);
        }
        else
        {
            await FailAsync(KnownResourceStates.Exited, code, $"{resource.Name} ended with exit code {code}; what it said last is below.");
        }
    }

    private async Task FailAsync(string state, int? code, string trouble)
    {
        output.Trouble(resource.Name, trouble);
        var last = string.Join(Environment.NewLine, output.LastLines(resource.Name));
        await notifications.PublishUpdateAsync(resource, s => s with
        {
            State = state,
            ExitCode = code,
            HealthStatus = null,
            Trouble = last.Length == 0 ? trouble : trouble + Environment.NewLine + last,
        });
    }

    private async Task BeAsync(string state)
    {
        await notifications.PublishUpdateAsync(resource, s => s with { State = state });
        if (IsProcess)
        {
            output.Say(resource.Name, state);
        }
    }
}
