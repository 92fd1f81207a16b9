using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Text;

namespace FinCoach.Tests.Dashboard;

/// <summary>The line from the dashboard to a BotApi in process, which a test can cut. Thread-safe.</summary>
public sealed class BotLine(HttpMessageHandler bot) : DelegatingHandler(bot)
{
    private readonly ConcurrentBag<CancellationTokenSource> _streams = [];

    /// <summary>No call gets through.</summary>
    public bool Down { get; set; }

    /// <summary>No new stream is opened; messages get through.</summary>
    public bool WithoutStreams { get; set; }

    /// <summary>What every stream says, and ends, instead of the bot's own events.</summary>
    public string? Events { get; set; }

    /// <summary>Breaks every open stream in the middle, as a restart of BotApi does.</summary>
    public void Cut()
    {
        foreach (var stream in _streams)
        {
            stream.Cancel();
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var streams = request.RequestUri!.AbsolutePath == "/chat/stream";
        if (Down || (streams && WithoutStreams))
        {
            throw new HttpRequestException("connection refused");
        }

        if (streams && Events is { } events)
        {
            return ScriptedBot.Events(new MemoryStream(Encoding.UTF8.GetBytes(events)));
        }

        var answer = await base.SendAsync(request, cancellationToken);
        if (streams && answer.IsSuccessStatusCode)
        {
            var cut = new CancellationTokenSource();
            _streams.Add(cut);
            var pipe = new Pipe();
            _ = PumpAsync(await answer.Content.ReadAsStreamAsync(cancellationToken), pipe.Writer, cut.Token);
            return ScriptedBot.Events(pipe.Reader.AsStream());
        }

        return answer;
    }

    protected override void Dispose(bool disposing)
    {
        Cut();
        base.Dispose(disposing);
    }

    private static async Task PumpAsync(Stream events, PipeWriter writer, CancellationToken cut)
    {
        try
        {
            await using (events)
            {
                await events.CopyToAsync(writer, cut);
            }

            await writer.CompleteAsync();
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            await writer.CompleteAsync(new IOException("The line was cut.", e));
        }
    }
}
