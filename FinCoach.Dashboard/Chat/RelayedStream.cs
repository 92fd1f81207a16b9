using Microsoft.AspNetCore.Http.Features;

namespace FinCoach.Dashboard.Chat;

/// <summary>
/// BotApi's events, given on byte by byte as they come. In silence a <c>ping</c> goes out, by which the page sees that the
/// line lives and we see that the browser is gone.
/// </summary>
internal sealed class RelayedStream(HttpResponseMessage answer, TimeProvider real, CancellationToken ended) : IResult
{
    /// <summary>Silence after which a ping is sent; the page gives up after three.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    // An event without an id: the browser's last event id stays. Without data the browser would not show it to the page.
    private static readonly byte[] Ping = [.. "event: ping\ndata: .\n\n"u8];

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-cache, no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        httpContext.Features.GetRequiredFeature<IHttpResponseBodyFeature>().DisableBuffering();
        using (answer)
        {
            try
            {
                await using var events = await answer.Content.ReadAsStreamAsync(ended);
                await response.Body.FlushAsync(ended);
                await CopyAsync(events, response.Body);
            }
            catch (Exception e) when (e is IOException or HttpRequestException or OperationCanceledException)
            {
                // One of the two sides is gone. The response ends, and a browser that still listens comes back with its last event id.
            }
        }
    }

    private async Task CopyAsync(Stream events, Stream browser)
    {
        var buffer = new byte[8192];
        var betweenEvents = true;
        Task<int>? reading = null;
        while (true)
        {
            reading ??= events.ReadAsync(buffer, ended).AsTask();
            int read;
            try
            {
                read = await reading.WaitAsync(Beat, real, ended);
            }
            catch (TimeoutException)
            {
                if (betweenEvents)
                {
                    await browser.WriteAsync(Ping, ended);
                    await browser.FlushAsync(ended);
                }

                continue;
            }

            reading = null;
            if (read == 0)
            {
                return;
            }

            await browser.WriteAsync(buffer.AsMemory(0, read), ended);
            await browser.FlushAsync(ended);
            betweenEvents = buffer.AsSpan(0, read).EndsWith("\n\n"u8);
        }
    }
}
