using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using System.Threading.Channels;
using FinCoach.Data.App;
using FinCoach.ServiceDefaults.Requests;
using OpenTelemetry;

namespace FinCoach.Data.Spans;

/// <summary>
/// Collects finished spans of requests for <c>app.spans</c>. It never waits: when the database is slower than the
/// spans, the newest are dropped and counted. Spans without a request id (health probes, polls) are not kept.
/// </summary>
internal sealed class SpanStore(string service) : BaseProcessor<Activity>
{
    private const int Capacity = 8192;
    private const int LongestName = 256;
    private const int LongestValue = 512;

    private static readonly Meter Meter = new("FinCoach.Data");
    private static readonly Counter<long> Dropped = Meter.CreateCounter<long>("fincoach.spans.dropped");

    private readonly Channel<StoredSpan> _finished = System.Threading.Channels.Channel.CreateBounded<StoredSpan>(
        new BoundedChannelOptions(Capacity) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    public ChannelReader<StoredSpan> Finished => _finished.Reader;

    public override void OnEnd(Activity data)
    {
        if (data.GetTagItem(RequestId.Name) is string id && Guid.TryParse(id, out var requestId)
            && !_finished.Writer.TryWrite(Stored(data, requestId)))
        {
            Dropped.Add(1);
        }
    }

    private StoredSpan Stored(Activity data, Guid requestId) => new()
    {
        SpanId = data.SpanId.ToHexString(),
        TraceId = data.TraceId.ToHexString(),
        ParentId = data.ParentSpanId == default ? null : data.ParentSpanId.ToHexString(),
        RequestId = requestId,
        Service = service,
        Name = Cut(data.DisplayName, LongestName),
        StartedAt = new DateTimeOffset(data.StartTimeUtc, TimeSpan.Zero),
        DurationMs = data.Duration.TotalMilliseconds,
        Ok = data.Status != ActivityStatusCode.Error,
        Attributes = JsonSerializer.Serialize(Attributes(data)),
    };

    // SQL statements are left out: they are long, always the same, and a literal in one could be a person's.
    private static Dictionary<string, string> Attributes(Activity data) => data.TagObjects
        .Where(t => t.Value is not null && t.Key is not ("db.query.text" or "db.statement" or "request_id"))
        .ToDictionary(t => t.Key, t => Cut(t.Value!.ToString() ?? "", LongestValue), StringComparer.Ordinal);

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
