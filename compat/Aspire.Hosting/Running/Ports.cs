using System.Net;
using System.Net.Sockets;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Running;

/// <summary>Gives every endpoint its port before anything starts.</summary>
internal static class Ports
{
    public static void Allocate(IResource resource, HostSettings settings)
    {
        foreach (var endpoint in resource.Annotations.OfType<EndpointAnnotation>())
        {
            var wanted = settings.Randomized ? null : endpoint.Port ?? (resource is ContainerResource ? null : endpoint.TargetPort);
            endpoint.AllocatedEndpoint = new(endpoint, "localhost", wanted ?? Free());
        }
    }

    /// <summary>The sentence to print when another program holds a port of this resource.</summary>
    public static string? Conflict(IResource resource) => resource.Annotations.OfType<EndpointAnnotation>()
        .Select(endpoint => endpoint.AllocatedEndpoint!.Port)
        .Where(port => !IsFree(port))
        .Select(port => $"{resource.Name} cannot listen on port {port}: another program uses it. Stop that program " +
            $"(ss -ltnp 'sport = :{port}' names it), or give {resource.Name} another port in its Properties/launchSettings.json.")
        .FirstOrDefault();

    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
