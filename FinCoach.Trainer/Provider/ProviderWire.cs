using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using FinCoach.ServiceDefaults.Clocks;
using Microsoft.Extensions.Options;

namespace FinCoach.Trainer.Provider;

/// <summary>One JSON call to the provider. Nothing is retried here: whether a call may be repeated is the ledger's to know.</summary>
internal sealed class ProviderWire(
    IHttpClientFactory clients, IOptions<ProviderOptions> options, [FromKeyedServices(ClockRegistration.Real)] TimeProvider real)
{
    /// <summary>Name of the HTTP client; tests put a server in process behind it.</summary>
    public const string HttpClientName = "fine-tuning";

    /// <summary>The client that all calls go through, those of the OpenAI package too.</summary>
    public HttpClient Http => clients.CreateClient(HttpClientName);

    /// <param name="path">Below the endpoint: <c>fine_tuning/jobs</c>.</param>
    /// <param name="body">Sent as JSON; null for none.</param>
    /// <param name="read">Reads the answer of a success.</param>
    /// <param name="ct">The caller's own token; the only thing that throws.</param>
    public async Task<Answer<T>> SendAsync<T>(HttpMethod method, string path, object? body, Func<JsonElement, T> read, CancellationToken ct)
    {
        using var deadline = new CancellationTokenSource(options.Value.TrainingCallTimeout, real);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, ct);
        using var request = new HttpRequestMessage(method, new Uri($"{options.Value.Endpoint!.ToString().TrimEnd('/')}/{path}"));
        if (!string.IsNullOrWhiteSpace(options.Value.ApiKey))
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.ApiKey);
        }

        request.Content = body is null ? null : new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        try
        {
            using var response = await Http.SendAsync(request, either.Token);
            var text = await response.Content.ReadAsStringAsync(either.Token);
            if (!response.IsSuccessStatusCode)
            {
                var wait = response.Headers.TryGetValues("Retry-After", out var values) ? values.FirstOrDefault() : null;
                return Answer<T>.Failed(FailureReading.Of((int)response.StatusCode, text, wait, real.GetUtcNow()));
            }

            using var document = JsonDocument.Parse(text);
            return Answer<T>.Of(read(document.RootElement));
        }
        // Whatever goes wrong on the way or in a foreign answer is a value; only our own caller may end this by an exception.
        catch (Exception thrown) when (!ct.IsCancellationRequested)
        {
            return Answer<T>.Failed(FailureReading.Of(thrown));
        }
    }
}
