using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.Running;

/// <summary>A resource is healthy when an address of it answers with the right status.</summary>
internal sealed class HttpHealthCheck(Func<Uri> address, int statusCode) : IHealthCheck
{
    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromSeconds(5) };

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            using var response = await Client.GetAsync(address(), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return (int)response.StatusCode == statusCode
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy($"{address()} answers {(int)response.StatusCode}");
        }
        catch (HttpRequestException nobody)
        {
            return HealthCheckResult.Unhealthy(nobody.Message);
        }
    }
}
