using FinCoach.Trainer.Datasets;

namespace FinCoach.Tests.Trainer.Datasets;

public sealed class ReadAheadTests
{
    [Fact]
    public async Task Of_ASequence_GivesTheSameItemsInOrder() =>
        Assert.Equal(Enumerable.Range(0, 500), await ReadAhead.Of(NumbersAsync(500), 2, CancellationToken.None).ToListAsync());

    [Fact]
    public async Task Of_ASequenceThatBreaks_GivesWhatCameBeforeAndThrows()
    {
        var seen = new List<int>();

        await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var number in ReadAhead.Of(NumbersAsync(7, breaks: true), 2, CancellationToken.None))
            {
                seen.Add(number);
            }
        });

        Assert.Equal(Enumerable.Range(0, 7), seen);
    }

    [Fact]
    public async Task Of_AReaderThatLeaves_EndsTheReading()
    {
        var ended = new TaskCompletionSource();

        await foreach (var number in ReadAhead.Of(NumbersAsync(int.MaxValue, ended: ended), 2, CancellationToken.None))
        {
            if (number == 10)
            {
                break;
            }
        }

        Assert.True(ended.Task.IsCompleted);
    }

    private static async IAsyncEnumerable<int> NumbersAsync(int count, bool breaks = false, TaskCompletionSource? ended = null)
    {
        try
        {
            for (var i = 0; i < count; i++)
            {
                await Task.Yield();
                yield return i;
            }

            if (breaks)
            {
                throw new InvalidDataException();
            }
        }
        finally
        {
            ended?.SetResult();
        }
    }
}
