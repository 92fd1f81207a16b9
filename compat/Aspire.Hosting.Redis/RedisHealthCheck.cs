using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using StackExchange.Redis;

namespace Aspire.Hosting;

/// <summary>A Redis server is healthy when it answers PING.</summary>
internal sealed class RedisHealthCheck(RedisResource redis) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var address = await ((IResourceWithConnectionString)redis).GetConnectionStringAsync(cancellationToken);
            await using var connection = await ConnectionMultiplexer.ConnectAsync(address!);
            await connection.GetDatabase().PingAsync();
            return HealthCheckResult.Healthy();
        }
        catch (RedisException notYet)
        {
            return HealthCheckResult.Unhealthy(notYet.Message);
        }
    }
}
