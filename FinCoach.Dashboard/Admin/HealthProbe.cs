using System.Text.Json;

namespace FinCoach.Dashboard.Admin;

/// <summary>How one service of ours is doing.</summary>
internal enum Wellness
{
    Healthy,
    Degraded,
    Unhealthy,
    Silent,
}

/// <summary>What <c>/health</c> of a service said.</summary>
internal sealed record HealthAnswer(string Service, Wellness Wellness);

/// <summary>Asks the other services how they are.</summary>
internal sealed class HealthProbe(HttpClient http)
{
    private static readonly string[] Services = ["bot-api", "ai-api", "trainer"];

    /// <summary>All services side by side; one that does not answer is <see cref="Wellness.Silent"/>.</summary>
    public Task<HealthAnswer[]> AskAllAsync(CancellationToken ct) => Task.WhenAll(Services.Select(s => AskAsync(s, ct)));

    private async Task<HealthAnswer> AskAsync(string service, CancellationToken ct)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri($"http://{service}/health"), ct);
            await using var body = await answer.Content.ReadAsStreamAsync(ct);
            using var report = await JsonDocument.ParseAsync(body, cancellationToken: ct);
            var status = report.RootElement.TryGetProperty("status", out var said) ? said.GetString() : null;
            return new(service, Enum.TryParse<Wellness>(status, ignoreCase: true, out var wellness) ? wellness : Wellness.Unhealthy);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException || IsTimeout(e, ct))
        {
            return new(service, Wellness.Silent);
        }
    }

    private static bool IsTimeout(Exception e, CancellationToken ct) => e is TaskCanceledException && !ct.IsCancellationRequested;
}
