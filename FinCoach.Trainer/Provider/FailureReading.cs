using System.ClientModel;
using System.Globalization;
using System.Text.Json;

namespace FinCoach.Trainer.Provider;

/// <summary>Reads what a server, or the way to it, said no with.</summary>
internal static class FailureReading
{
    private const string TrainingNotAvailable = "training_not_available";
    private const string NoQuota = "insufficient_quota";
    private const int LongestMessage = 1000;

    /// <param name="status">HTTP status.</param>
    /// <param name="body">The whole body; OpenAI's shape or any other.</param>
    /// <param name="retryAfter">The header: seconds or a date.</param>
    /// <param name="now">For a date.</param>
    public static ProviderFailure Of(int status, string body, string? retryAfter, DateTimeOffset now)
    {
        var (code, message) = Error(body);
        var wait = Wait(retryAfter, now);
        return status switch
        {
            403 when code == TrainingNotAvailable => new(FailureKind.Unavailable, TrainingNotAvailable, WaysOut.Text),
            401 or 403 => new(FailureKind.Refused, code ?? "invalid_api_key", $"The provider refused the key ({status}). Set OpenAI:ApiKey to one that may train, and start the job again."),
            429 when code == NoQuota => new(FailureKind.Refused, NoQuota, "The provider says that the account has no credit left. Add credit and start the job again."),
            429 => new(FailureKind.Throttled, code ?? "http_429", "The provider is asked too often; the job goes on by itself.", wait),
            408 or >= 500 => new(FailureKind.Trouble, code ?? $"http_{status}", $"The provider has trouble ({status}); the job goes on by itself.", wait),
            _ => new(FailureKind.Refused, code ?? $"http_{status}", Short(message ?? $"The provider refused with {status}.")),
        };
    }

    /// <summary>A failure that no status tells of.</summary>
    public static ProviderFailure Of(Exception thrown) => thrown switch
    {
        OperationCanceledException or TimeoutException =>
            new(FailureKind.Trouble, "timeout", "The provider did not answer in time; the job looks whether it was done, and goes on."),
        JsonException => new(FailureKind.Trouble, "nonsense", "The provider answered what nobody can read; the job goes on by itself."),
        AggregateException { InnerExceptions: [.., var last] } => Of(last),
        _ => new(FailureKind.Trouble, "unreachable", "The provider is out of reach; the job goes on by itself."),
    };

    /// <summary>What the OpenAI package threw.</summary>
    public static ProviderFailure Of(ClientResultException thrown, DateTimeOffset now) =>
        thrown.GetRawResponse() is { } response
            ? Of(response.Status, response.Content.ToString(), response.Headers.TryGetValue("Retry-After", out var value) ? value : null, now)
            : Of(thrown.InnerException ?? new HttpRequestException());

    private static (string? Code, string? Message) Error(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var error = document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("error", out var inner)
                ? inner : document.RootElement;
            return (Text(error, "code"), Text(error, "message"));
        }
        catch (JsonException)
        {
            return (null, null);
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() : null;

    private static TimeSpan? Wait(string? header, DateTimeOffset now) =>
        double.TryParse(header, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < 86_400
            ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParse(header, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) && date > now ? date - now : null;

    private static string Short(string message) => message.Length > LongestMessage ? message[..LongestMessage] : message;
}

/// <summary>What to do where a vendor trains nothing any more.</summary>
internal static class WaysOut
{
    public const string Text =
        "The provider trains no new models for this organisation (training_not_available); asking again will not help. Ways out: train on "
        + "LocalModel, which needs no key; point OpenAI:Endpoint at a server that still trains (Azure OpenAI, Nebius, a self-hosted one); or "
        + "improve without fine-tuning: train gus-nlu from reviews, or register a prompt or retrieval candidate with POST /models.";
}
