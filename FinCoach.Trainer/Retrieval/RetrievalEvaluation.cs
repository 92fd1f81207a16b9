using System.Diagnostics;
using System.Numerics.Tensors;
using System.Text.Json.Serialization;
using FinCoach.Domain.Retrieval;
using FinCoach.LocalModel.Embeddings;

namespace FinCoach.Trainer.Retrieval;

/// <summary>Scores of the three rankings over one set, and what a question costs without its embedding.</summary>
internal sealed record RetrievalScore(
    RankScore Fused,
    RankScore Text,
    RankScore Vector,
    int Questions,
    int Texts,
    [property: JsonPropertyName("p50_ms")] double P50Ms,
    [property: JsonPropertyName("p95_ms")] double P95Ms);

/// <summary>
/// Ranks a set's questions in process, with the product's own ranking code and the local embedding model. Word weights of the vectors
/// come from the corpus; nothing is learned from a question.
/// </summary>
internal sealed class RetrievalEvaluation
{
    private readonly RetrievalSet _set;
    private readonly RetrievalSettings _settings;
    private readonly TermIndex _index;
    private readonly ChunkReading[] _readings;
    private readonly float[][] _vectors;
    private readonly InProcessEmbeddings _embeddings;

    public RetrievalEvaluation(RetrievalSet set, RetrievalSettings settings)
    {
        _set = set;
        _settings = settings;
        _index = new TermIndex(set.Corpus.Select(t => TermCounts.Of(t.Text)));
        _readings = [.. set.Corpus.Select(t => ChunkReading.Of("", [], t.Text, [], []))];
        _embeddings = InProcessEmbeddings.LearnedFrom([.. set.Corpus.Select(t => t.Text)]);
        _vectors = [.. set.Corpus.Select(t => _embeddings.Embed(t.Text))];
    }

    public RetrievalScore Run()
    {
        var fused = new List<int?>();
        var text = new List<int?>();
        var vector = new List<int?>();
        var milliseconds = new List<double>();
        foreach (var question in _set.Questions)
        {
            var embedding = _embeddings.Embed(question.Text);
            var from = Stopwatch.GetTimestamp();
            var asked = SearchQuestion.Of(question.Text, null, Synonyms.None, _settings);
            var byText = _index.Search(asked.Terms, _settings.Candidates);
            var byVector = Nearest(embedding);
            var best = HybridRanking.Rank(asked, byText, byVector, chunk => _readings[chunk], _index.Idf, _settings);
            milliseconds.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            fused.Add(PlaceOf(question, best));
            text.Add(PlaceOf(question, byText));
            vector.Add(PlaceOf(question, byVector));
        }

        milliseconds.Sort();
        return new RetrievalScore(
            RankScore.Of(fused), RankScore.Of(text), RankScore.Of(vector), _set.Questions.Count, _set.Corpus.Count,
            Quantile(milliseconds, 0.5), Quantile(milliseconds, 0.95));
    }

    private List<Scored> Nearest(float[] question) =>
    [
        .. _vectors.Select((vector, i) => new Scored(i, TensorPrimitives.Dot<float>(vector, question)))
            .OrderByDescending(s => s.Score).ThenBy(s => s.Chunk).Take(_settings.Candidates),
    ];

    private int? PlaceOf(LabelledQuestion question, IReadOnlyList<Scored> ranking)
    {
        for (var place = 0; place < ranking.Count; place++)
        {
            if (question.Relevant.Contains(_set.Corpus[ranking[place].Chunk].Id, StringComparer.Ordinal))
            {
                return place;
            }
        }

        return null;
    }

    private static double Quantile(List<double> sorted, double share) =>
        Math.Round(sorted[(int)Math.Min(sorted.Count - 1, share * sorted.Count)], 3);
}
