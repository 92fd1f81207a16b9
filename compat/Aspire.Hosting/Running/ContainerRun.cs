using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Running;

/// <summary>
/// A container as a process: an attached <c>docker run</c> forwards SIGTERM and output, and removes the container when it ends.
/// </summary>
internal static class ContainerRun
{
    public static StartPlan Plan(ContainerResource container, List<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var image = container.Annotations.OfType<ContainerImageAnnotation>().Last();
        List<string> command = ["run", "--rm", "--init", "--name", Name(container.Name)];
        foreach (var endpoint in container.Annotations.OfType<EndpointAnnotation>())
        {
            command.AddRange(["-p", string.Create(
                CultureInfo.InvariantCulture, $"127.0.0.1:{endpoint.AllocatedEndpoint!.Port}:{endpoint.TargetPort ?? endpoint.AllocatedEndpoint.Port}")]);
        }

        foreach (var mount in container.Annotations.OfType<ContainerMountAnnotation>())
        {
            command.AddRange(["-v", $"{mount.Source}:{mount.Target}{(mount.IsReadOnly ? ":ro" : "")}"]);
        }

        // Only the names: values, passwords among them, go through the engine's own environment and not through its arguments.
        command.AddRange(environment.Where(v => v.Value is not null).SelectMany(v => new[] { "-e", v.Key }));
        var registry = image.Registry is null ? "" : $"{image.Registry}/";
        return new(Commands.ContainerEngine, [.. command, $"{registry}{image.Image}:{image.Tag}", .. arguments], Environment.CurrentDirectory, environment);
    }

    /// <summary>The same in every run of this checkout, and different in another checkout.</summary>
    public static string Name(string resource) =>
        $"{resource}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Environment.CurrentDirectory)))[..8]}";
}
