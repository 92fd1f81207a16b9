using System.Collections.Concurrent;

namespace FinCoach.Tests.Fakes;

/// <summary>
/// Keeps every request that passes, then lets it go on to the inner handler, or answers it by <see cref="Answer"/>.
/// Thread-safe.
/// </summary>
public sealed class RecordedRequests : DelegatingHandler
{
    private readonly ConcurrentQueue<RecordedRequest> _all = new();

    /// <summary>Answers instead of the inner handler.</summary>
    public Func<RecordedRequest, HttpResponseMessage>? Answer { get; init; }

    public IReadOnlyList<RecordedRequest> All => [.. _all];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var recorded = new RecordedRequest(request.Method, request.RequestUri!, request.Content?.Headers.ContentType, body);
        _all.Enqueue(recorded);
        return Answer is { } answer ? answer(recorded) : await base.SendAsync(request, cancellationToken);
    }
}
