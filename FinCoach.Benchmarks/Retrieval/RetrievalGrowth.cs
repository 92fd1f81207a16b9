using System.Diagnostics;
using System.Globalization;
using FinCoach.Data.Retrieval;
using FinCoach.Domain.Retrieval;
using Pgvector;

namespace FinCoach.Benchmarks.Retrieval;

/// <summary>
/// <c>FinCoach.Benchmarks retrieval [sizes…]</c>: what a question costs without its embedding as the corpus grows, and what the short cuts
/// lose. Needs FINCOACH_TEST_POSTGRES.
/// </summary>
internal static class RetrievalGrowth
{
    private const int Questions = 200;
    private const int Judged = 40;
    private const int Depth = 10;
    private static readonly int[] Sizes = [1_000, 10_000, 100_000];

    public static async Task<int> RunAsync(string[] args)
    {
        if (Environment.GetEnvironmentVariable("FINCOACH_TEST_POSTGRES") is not { Length: > 0 } server)
        {
            await Console.Error.WriteLineAsync("FINCOACH_TEST_POSTGRES is missing: start eng/servers.sh.");
            return 2;
        }

        var sizes = args.Length == 0 ? Sizes : [.. args.Select(a => int.Parse(a, CultureInfo.InvariantCulture))];
        var corpus = new GeneratedCorpus(seed: 20261122);
        var all = new List<GeneratedChunk>();
        await using var database = await GeneratedDatabase.CreateAsync(server, $"fincoach_bench_{Environment.ProcessId}");
        Console.WriteLine("| chunks | load and index s | p50 ms | p95 ms | look-up p95 ms | HNSW recall@10 | BM25 recall@10 |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var size in sizes)
        {
            var more = Enumerable.Range(0, size - all.Count).Select(_ => corpus.Next()).ToList();
            all.AddRange(more);
            var started = Stopwatch.GetTimestamp();
            await database.GrowAsync(more);
            var load = Stopwatch.GetElapsedTime(started).TotalSeconds;
            Console.WriteLine(await MeasureAsync(database, all, load));
        }

        return 0;
    }

    private static async Task<string> MeasureAsync(GeneratedDatabase database, List<GeneratedChunk> all, double load)
    {
        using var shelf = new ChunkShelf(database.Source);
        var search = new KnowledgeSearch(database.Source, shelf, TimeProvider.System);
        var snapshot = (await new KnowledgeSnapshots(database.Source, TimeProvider.System).CurrentAsync(CancellationToken.None))!;
        var random = new Random(7);
        var asked = Enumerable.Range(0, Questions).Select(_ => all[random.Next(all.Count)].Question).ToList();
        var times = new List<double>();
        var lookUps = new List<double>();
        foreach (var (round, question) in asked.Take(50).Select(q => (0, q)).Concat(asked.Select(q => (1, q))))
        {
            var built = SearchQuestion.Of(question.Text, null, snapshot.Synonyms, RetrievalSettings.Default);
            var from = Stopwatch.GetTimestamp();
            var found = await search.FindAsync(snapshot, built, question.Vector, RetrievalSettings.Default, CancellationToken.None);
            if (round == 1)
            {
                times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
                lookUps.Add(found.Times.LookUpMs);
            }
        }

        var (vector, words) = await RecallAsync(database, search, snapshot, all, [.. asked.Take(Judged)]);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {all.Count} | {load:0} | {At(times, 0.5):0.0} | {At(times, 0.95):0.0} | {At(lookUps, 0.95):0.0} | {vector:0.000} | {words:0.000} |");
    }

    private static async Task<(double Vector, double Words)> RecallAsync(
        GeneratedDatabase database, KnowledgeSearch search, KnowledgeSnapshot snapshot, List<GeneratedChunk> all, List<(string Text, float[] Vector)> asked)
    {
        var (vector, words) = (0.0, 0.0);
        foreach (var question in asked)
        {
            var built = SearchQuestion.Of(question.Text, null, snapshot.Synonyms, RetrievalSettings.Default);
            var ranked = await search.RankAsync(snapshot, built, question.Vector, RetrievalSettings.Default, CancellationToken.None);
            var nearest = await ExactAsync(database, question.Vector);
            vector += ranked.Vector.Take(Depth).Count(s => nearest.Contains(s.Chunk)) / (double)Depth;
            var tenth = Exact(all, built, snapshot);
            words += Math.Min(Depth, ranked.Text.Count(s => s.Score >= tenth - 1e-6)) / (double)Depth;
        }

        return (vector / asked.Count, words / asked.Count);
    }

    private static async Task<HashSet<int>> ExactAsync(GeneratedDatabase database, float[] question)
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        await using var batch = connection.CreateBatch();
        batch.BatchCommands.Add(new Npgsql.NpgsqlBatchCommand("select set_config('enable_indexscan', 'off', true)"));
        var exact = new Npgsql.NpgsqlBatchCommand("select no from ml.domain_chunks order by embedding <#> $1 limit 10");
        exact.Parameters.AddWithValue(new Vector(question));
        batch.BatchCommands.Add(exact);
        var nearest = new HashSet<int>();
        await using var rows = await batch.ExecuteReaderAsync();
        await rows.NextResultAsync();
        while (await rows.ReadAsync())
        {
            nearest.Add(rows.GetInt32(0));
        }

        return nearest;
    }

    // The score of the tenth best by the full formula over everything: equal scores may stand in any order.
    private static double Exact(List<GeneratedChunk> all, SearchQuestion question, KnowledgeSnapshot snapshot)
    {
        var idf = question.Terms.Select(t => (t.Term, Idf: Bm25.Idf(all.Count, all.Count(c => c.Terms.Holds(t.Term))))).ToList();
        return all.AsParallel().Select(c => idf.Sum(t => c.Terms.CountOf(t.Term) is > 0 and var n
            ? t.Idf * Bm25.Weight(n, c.Terms.Length, snapshot.AverageLength) : 0)).OrderByDescending(s => s).ElementAt(Depth - 1);
    }

    private static double At(List<double> values, double share) => values.Order().ElementAt((int)(share * (values.Count - 1)));
}
