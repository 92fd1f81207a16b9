using System.Net.Sockets;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FinCoach.AppHost.Infrastructure;

/// <summary>
/// A server is there when it answers the first bytes of its protocol. A port that opens is not enough: it may be a proxy's.
/// </summary>
internal sealed class ServerGreeting(EndpointReference endpoint, byte[] greeting) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>SSLRequest: length 8, code 80877103; the answer is S or N.</summary>
    public static readonly byte[] Postgres = [0, 0, 0, 8, 4, 210, 22, 47];

    /// <summary>The answer is PONG, or that a password is wanted.</summary>
    public static readonly byte[] Redis = "PING\r\n"u8.ToArray();

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", endpoint.Port, patience.Token);
            var stream = client.GetStream();
            await stream.WriteAsync(greeting, patience.Token);
            return await stream.ReadAsync(new byte[64], patience.Token) > 0
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("It hung up.");
        }
        catch (Exception e) when (e is SocketException or IOException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return HealthCheckResult.Unhealthy(e.Message);
        }
    }
}
