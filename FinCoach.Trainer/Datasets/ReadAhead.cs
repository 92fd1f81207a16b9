using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace FinCoach.Trainer.Datasets;

/// <summary>Reads a sequence on while its reader works on what it has.</summary>
internal static class ReadAhead
{
    /// <summary>The same items in the same order; what breaks the reading is thrown after the items before it.</summary>
    /// <param name="source">Read by one reader of its own.</param>
    /// <param name="most">Items that may wait, 1 or more: they are in memory.</param>
    /// <param name="ct">Stops both.</param>
    public static async IAsyncEnumerable<T> Of<T>(IAsyncEnumerable<T> source, int most, [EnumeratorCancellation] CancellationToken ct)
    {
        var waiting = Channel.CreateBounded<T>(new BoundedChannelOptions(most) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var reading = Task.Run(() => FillAsync(source, waiting.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var item in waiting.Reader.ReadAllAsync(ct))
            {
                yield return item;
            }
        }
        finally
        {
            // A reader that goes away early leaves nothing running behind; what that breaks is nobody's fault.
            await stop.CancelAsync();
            await Task.WhenAny(reading);
        }

        await reading;
    }

    private static async Task FillAsync<T>(IAsyncEnumerable<T> source, ChannelWriter<T> waiting, CancellationToken ct)
    {
        try
        {
            await foreach (var item in source.WithCancellation(ct))
            {
                await waiting.WriteAsync(item, ct);
            }
        }
        finally
        {
            waiting.Complete();
        }
    }
}
