using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FinCoach.Tests.Compat.Host;

/// <summary>A server that says one word to each visitor.</summary>
internal sealed class Greeter : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public Greeter(string word)
    {
        listener.Start();
        _ = GreetAsync(Encoding.ASCII.GetBytes(word));
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public static async Task<string> AskAsync(int port, CancellationToken ct)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port, ct);
        using var reader = new StreamReader(client.GetStream());
        return await reader.ReadToEndAsync(ct);
    }

    public void Dispose() => listener.Dispose();

    private async Task GreetAsync(byte[] word)
    {
        while (true)
        {
            try
            {
                using var visitor = await listener.AcceptTcpClientAsync();
                await visitor.GetStream().WriteAsync(word);
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
