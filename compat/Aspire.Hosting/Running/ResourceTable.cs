using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Running;

/// <summary>All resources at a glance: what each is doing and where it is.</summary>
internal static class ResourceTable
{
    public static string Of(DistributedApplicationModel model, ResourceNotificationService notifications)
    {
        List<string[]> rows = [["resource", "state", "address"]];
        rows.AddRange(model.Resources
            .Where(resource => resource is ProjectResource or ExecutableResource or ContainerResource)
            .Select(resource => new[] { resource.Name, State(resource, notifications), Addresses(resource) }));
        var widths = Enumerable.Range(0, 3).Select(column => rows.Max(row => row[column].Length)).ToList();
        return string.Join(Environment.NewLine, rows.Select(row =>
            "  " + string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()));
    }

    private static string State(IResource resource, ResourceNotificationService notifications) =>
        notifications.TryGetCurrentState(resource.Name, out var now)
            ? now.Snapshot.HealthStatus is { } health && now.Snapshot.State?.Text == KnownResourceStates.Running
                ? health.ToString()
                : now.Snapshot.State?.Text ?? ""
            : KnownResourceStates.NotStarted;

    private static string Addresses(IResource resource) => string.Join(' ', resource.Annotations.OfType<EndpointAnnotation>()
        .Select(endpoint => endpoint.AllocatedEndpoint?.UriString));
}
