using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Says what each resource is doing, and lets callers wait for it. Thread-safe.</summary>
public class ResourceNotificationService
{
    private readonly ConcurrentDictionary<string, ResourceEvent> states = new(StringComparer.OrdinalIgnoreCase);
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal ResourceNotificationService()
    {
    }

    public bool TryGetCurrentState(string resourceId, [NotNullWhen(true)] out ResourceEvent? resourceEvent) =>
        states.TryGetValue(resourceId, out resourceEvent);

    public Task PublishUpdateAsync(IResource resource, Func<CustomResourceSnapshot, CustomResourceSnapshot> stateFactory)
    {
        var empty = new CustomResourceSnapshot { ResourceType = resource.GetType().Name };
        states.AddOrUpdate(
            resource.Name,
            _ => new(resource, resource.Name, stateFactory(empty)),
            (_, now) => new(resource, resource.Name, stateFactory(now.Snapshot)));
        Interlocked.Exchange(ref changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        return Task.CompletedTask;
    }

    /// <summary>Every state now, and every one that follows.</summary>
    public async IAsyncEnumerable<ResourceEvent> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var seen = new Dictionary<string, ResourceEvent>(StringComparer.Ordinal);
        while (!cancellationToken.IsCancellationRequested)
        {
            var next = Volatile.Read(ref changed).Task;
            foreach (var (name, state) in states)
            {
                if (!seen.TryGetValue(name, out var earlier) || earlier != state)
                {
                    seen[name] = state;
                    yield return state;
                }
            }

            await next.WaitAsync(cancellationToken);
        }
    }

    public Task WaitForResourceAsync(string resourceName, string? targetState = null, CancellationToken cancellationToken = default) =>
        WaitForResourceAsync(resourceName, [targetState ?? KnownResourceStates.Running], cancellationToken);

    public async Task<string> WaitForResourceAsync(
        string resourceName, IEnumerable<string> targetStates, CancellationToken cancellationToken = default)
    {
        var wanted = targetStates.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var found = await WaitForResourceAsync(
            resourceName, e => e.Snapshot.State?.Text is { } text && wanted.Contains(text), cancellationToken);
        return found.Snapshot.State!.Text;
    }

    public async Task<ResourceEvent> WaitForResourceAsync(
        string resourceName, Func<ResourceEvent, bool> predicate, CancellationToken cancellationToken = default)
    {
        await foreach (var state in WatchAsync(cancellationToken))
        {
            if (string.Equals(state.ResourceId, resourceName, StringComparison.OrdinalIgnoreCase) && predicate(state))
            {
                return state;
            }
        }

        throw new OperationCanceledException(cancellationToken);
    }

    /// <exception cref="DistributedApplicationException">The resource ended or could not start; the message says why.</exception>
    public async Task<ResourceEvent> WaitForResourceHealthyAsync(string resourceName, CancellationToken cancellationToken = default)
    {
        var state = await WaitForResourceAsync(
            resourceName,
            e => e.Snapshot.HealthStatus == HealthStatus.Healthy || IsTerminal(e.Snapshot),
            cancellationToken);
        return IsTerminal(state.Snapshot)
            ? throw new DistributedApplicationException(state.Snapshot.Trouble ?? $"{resourceName} is {state.Snapshot.State!.Text}.")
            : state;
    }

    private static bool IsTerminal(CustomResourceSnapshot snapshot) =>
        snapshot.State is { } state && KnownResourceStates.TerminalStates.Contains(state.Text);
}
