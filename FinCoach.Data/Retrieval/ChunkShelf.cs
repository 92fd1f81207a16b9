using FinCoach.Domain.Retrieval;
using Microsoft.Extensions.Caching.Memory;
using Npgsql;

namespace FinCoach.Data.Retrieval;

/// <summary>Chunks by number, kept in memory while they are asked for.</summary>
/// <param name="database">A login that may read <c>ml</c>.</param>
public sealed class ChunkShelf(NpgsqlDataSource database) : IDisposable
{
    // Some 20 KiB each with their sentences and known questions: 40 MiB at most.
    private const int Most = 2000;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>The chunks that exist, by number.</summary>
    public async Task<IReadOnlyDictionary<int, StoredChunk>> ReadAsync(IReadOnlyCollection<int> numbers, CancellationToken ct)
    {
        var found = new Dictionary<int, StoredChunk>();
        var missing = new List<int>();
        foreach (var number in numbers)
        {
            if (_kept.TryGetValue(number, out StoredChunk? chunk) && chunk is not null)
            {
                found[number] = chunk;
            }
            else
            {
                missing.Add(number);
            }
        }

        if (missing.Count > 0)
        {
            await foreach (var chunk in FetchAsync(missing, ct))
            {
                found[chunk.No] = _kept.Set(chunk.No, chunk, new MemoryCacheEntryOptions { Size = 1 });
            }
        }

        return found;
    }

    public void Dispose() => _kept.Dispose();

    private async IAsyncEnumerable<StoredChunk> FetchAsync(
        List<int> numbers, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var command = new NpgsqlCommand(RankingQueries.Chunks, connection);
        command.Parameters.AddWithValue(numbers.ToArray());
        await command.PrepareAsync(ct);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            yield return new StoredChunk(
                rows.GetInt32(0),
                rows.GetGuid(1),
                rows.GetString(2),
                rows.GetString(3),
                rows.GetString(4),
                rows.GetFieldValue<DateOnly>(5),
                rows.GetFieldValue<string[]>(6),
                rows.GetString(7),
                new TermCounts(rows.GetFieldValue<int[]>(8), rows.GetFieldValue<short[]>(9), rows.GetInt32(10)),
                rows.GetFieldValue<string[]>(11),
                rows.GetFieldValue<string[]>(12));
        }
    }
}
