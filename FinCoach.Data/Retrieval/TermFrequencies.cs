using System.Collections.Concurrent;
using Npgsql;

namespace FinCoach.Data.Retrieval;

/// <summary>
/// In how many chunks terms are, of the version that is served, kept once read. The words of known questions need it beside those of the
/// question: a stranger's every word would else be the rarest of all.
/// </summary>
/// <param name="database">A login that may read <c>ml</c>.</param>
internal sealed class TermFrequencies(NpgsqlDataSource database)
{
    private volatile Known _known = new(0, []);

    /// <summary>The frequencies of a version that are known, with at least those of <paramref name="terms"/>.</summary>
    public async Task<IReadOnlyDictionary<int, int>> ReadAsync(int version, IEnumerable<int> terms, CancellationToken ct)
    {
        var known = _known;
        if (known.Version != version)
        {
            _known = known = new Known(version, []);
        }

        var missing = terms.Where(term => !known.Frequencies.ContainsKey(term)).Distinct().ToArray();
        if (missing.Length > 0)
        {
            await FetchAsync(known, missing, ct);
        }

        return known.Frequencies;
    }

    private async Task FetchAsync(Known known, int[] terms, CancellationToken ct)
    {
        await using var command = database.CreateCommand(RankingQueries.Frequencies);
        command.Parameters.AddWithValue(known.Version);
        command.Parameters.AddWithValue(terms);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            known.Frequencies[rows.GetInt32(0)] = rows.GetInt32(1);
        }

        foreach (var term in terms)
        {
            known.Frequencies.TryAdd(term, 0);
        }
    }

    private sealed record Known(int Version, ConcurrentDictionary<int, int> Frequencies);
}
