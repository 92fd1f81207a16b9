using FinCoach.Domain.Retrieval;

namespace FinCoach.Benchmarks.Retrieval;

/// <summary>
/// Chunks as a large corpus would have them: words by Zipf's law over 60,000, and in each chunk some of the hundred words of its subject.
/// The same seed gives the same chunks; a smaller corpus is the beginning of a larger one.
/// </summary>
internal sealed class GeneratedCorpus
{
    private const int Vocabulary = 60_000;
    private const int Subjects = 800;
    private const int SubjectWords = 100;
    private const int ChunkWords = 420;
    private const int SentenceWords = 14;
    private const double SubjectShare = 0.3;
    private const int Dimensions = 1024;
    private const int Spread = 8;

    private readonly Random _random;
    private readonly double[] _cumulative = new double[Vocabulary];
    private readonly string[] _words = new string[Vocabulary];
    private readonly int[][] _subjects = new int[Subjects][];

    public GeneratedCorpus(int seed)
    {
        _random = new Random(seed);
        var sum = 0.0;
        for (var i = 0; i < Vocabulary; i++)
        {
            sum += 1 / (i + 2.7);
            _cumulative[i] = sum;
            _words[i] = Word(i);
        }

        for (var i = 0; i < Subjects; i++)
        {
            // Words of a subject are neither the commonest nor once-only.
            _subjects[i] = [.. Enumerable.Range(0, SubjectWords).Select(_ => _random.Next(200, 20_000))];
        }
    }

    /// <summary>One more chunk.</summary>
    public GeneratedChunk Next()
    {
        var subject = _subjects[_random.Next(Subjects)];
        var words = Enumerable.Range(0, ChunkWords).Select(_ => _random.NextDouble() < SubjectShare
            ? subject[(int)(SubjectWords * Math.Pow(_random.NextDouble(), 2))]
            : Common()).ToArray();
        var sentences = words.Chunk(SentenceWords).Select(s => string.Join(' ', s.Select(w => _words[w])));
        var text = string.Join(". ", sentences) + ".";
        return new GeneratedChunk(text, TermCounts.Of(text), Vector(words), Question(subject, words));
    }

    /// <summary>A vector as the local model makes them: hashed words, rare ones counting more.</summary>
    public static float[] Vector(IEnumerable<int> words)
    {
        var vector = new float[Dimensions];
        foreach (var (word, count) in words.CountBy(w => w))
        {
            var weight = (float)(Math.Sqrt(count) * Math.Log(1 + (word / 20.0)));
            var hash = (ulong)word * 0x9E3779B97F4A7C15UL;
            for (var i = 0; i < Spread; i++)
            {
                hash = (hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9UL + 0x94D049BB133111EBUL;
                vector[(int)((hash >> 20) % Dimensions)] += (hash >> 63) == 0 ? weight : -weight;
            }
        }

        return UnitVector.Of(vector);
    }

    // Four words of the subject that the chunk holds and four of anything: what a person remembers of a text.
    private (string Text, float[] Vector) Question(int[] subject, int[] words)
    {
        var asked = words.Where(subject.Contains).Distinct().Take(4).Concat(words.Take(4)).ToArray();
        return (string.Join(' ', asked.Select(w => _words[w])), Vector(asked));
    }

    private int Common()
    {
        var at = Array.BinarySearch(_cumulative, _random.NextDouble() * _cumulative[^1]);
        return Math.Min(Vocabulary - 1, at < 0 ? ~at : at);
    }

    // Letters that no stemmer cuts, so that a word stays a term of its own.
    private static string Word(int number)
    {
        const string letters = "bcdfgjklmpqrtvwxz";
        Span<char> word = stackalloc char[6];
        for (var i = 0; i < word.Length; i++)
        {
            word[i] = letters[number % letters.Length];
            number /= letters.Length;
        }

        return new string(word) + "k";
    }
}

/// <param name="Question">One that this chunk answers, with its vector.</param>
internal sealed record GeneratedChunk(string Text, TermCounts Terms, float[] Vector, (string Text, float[] Vector) Question);
