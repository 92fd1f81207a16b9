using System.Diagnostics;

namespace FinCoach.ServiceDefaults.Requests;

/// <summary>
/// The id that follows one request through logs, spans, problem details and response headers of every service.
/// It rides in W3C baggage, so a background worker that restores it hands it on with its own HTTP calls.
/// </summary>
public static class RequestId
{
    /// <summary>Header of requests between services and of every response.</summary>
    public const string Header = "X-Request-Id";

    /// <summary>Name in log scopes, span attributes and problem details.</summary>
    public const string Name = "request_id";

    private static readonly AsyncLocal<Guid?> Ambient = new();

    /// <summary>The id of the work at hand; null outside any request.</summary>
    public static Guid? Current
    {
        get => Ambient.Value;
        set
        {
            Ambient.Value = value;
            Activity.Current?.SetTag(Name, value?.ToString());
        }
    }
}
