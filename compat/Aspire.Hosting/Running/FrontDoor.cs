using System.Net;
using System.Net.Sockets;

namespace Aspire.Hosting.Running;

/// <summary>One port in front of the replicas of a project; connections go round them.</summary>
internal sealed class FrontDoor(int port, IReadOnlyList<int> replicas) : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, port);
    private readonly CancellationTokenSource closed = new();
    private int turn;

    public void Open()
    {
        listener.Start();
        _ = AcceptAsync();
    }

    public void Dispose()
    {
        closed.Cancel();
        listener.Dispose();
        closed.Dispose();
    }

    private async Task AcceptAsync()
    {
        var ct = closed.Token;
        while (!ct.IsCancellationRequested)
        {
            try
            {
                _ = CarryAsync(await listener.AcceptTcpClientAsync(ct), ct);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The door is closed, or this visitor has gone again.
            }
        }
    }

    private async Task CarryAsync(TcpClient visitor, CancellationToken ct)
    {
        using (visitor)
        {
            // A replica that is down does not count: the next one is asked.
            for (var attempt = 0; attempt < replicas.Count; attempt++)
            {
                using var replica = new TcpClient();
                try
                {
                    await replica.ConnectAsync(IPAddress.Loopback, replicas[(Interlocked.Increment(ref turn) & int.MaxValue) % replicas.Count], ct);
                    var there = visitor.GetStream().CopyToAsync(replica.GetStream(), ct);
                    var back = replica.GetStream().CopyToAsync(visitor.GetStream(), ct);
                    await (await Task.WhenAny(there, back));
                    return;
                }
                catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
                {
                    if (replica.Connected || ct.IsCancellationRequested)
                    {
                        return;
                    }
                }
            }
        }
    }
}
