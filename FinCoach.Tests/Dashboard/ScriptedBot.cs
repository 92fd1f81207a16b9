using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace FinCoach.Tests.Dashboard;

/// <summary>What the dashboard sent to BotApi.</summary>
public sealed record BotCall(HttpMethod Verb, string Path, IReadOnlyDictionary<string, string> Headers, string Body);

/// <summary>BotApi as the dashboard sees it, with answers as told. Thread-safe.</summary>
public sealed class ScriptedBot : HttpMessageHandler
{
    private readonly ConcurrentQueue<BotCall> _calls = new();

    /// <summary>The answer to each call; 202 for all when not told otherwise.</summary>
    public Func<BotCall, CancellationToken, Task<HttpResponseMessage>> Answer { get; set; } =
        (_, _) => Task.FromResult(Json(HttpStatusCode.Accepted, """{"request_id":"0192f3a0-0000-7000-8000-000000000001"}"""));

    public IReadOnlyList<BotCall> Calls => [.. _calls];

    public static HttpResponseMessage Json(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Events(Stream stream)
    {
        var answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(stream) };
        answer.Content.Headers.ContentType = new("text/event-stream");
        return answer;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = request.Headers.ToDictionary(h => h.Key, h => string.Join(',', h.Value), StringComparer.OrdinalIgnoreCase);
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var call = new BotCall(request.Method, request.RequestUri!.PathAndQuery, headers, body);
        _calls.Enqueue(call);
        return await Answer(call, cancellationToken);
    }
}
