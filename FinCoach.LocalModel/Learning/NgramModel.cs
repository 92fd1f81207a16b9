namespace FinCoach.LocalModel.Learning;

/// <summary>
/// A trigram language model over <see cref="SpeechTokens"/> that knows the style it speaks in: style and two words, two words, one word,
/// none, each level smoothed by the one below (Witten and Bell, 1991). Weights may be fractions. Not thread-safe while it learns.
/// </summary>
internal sealed class NgramModel
{
    private const int Levels = 4;
    private const ulong Start = 7;

    private readonly Dictionary<string, int> _vocabulary = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, Context> _contexts = [];

    /// <summary>Learns one reply; a negative weight unlearns what was learnt.</summary>
    public void Learn(SpeechStyle style, IReadOnlyList<string> tokens, double weight)
    {
        Span<ulong> keys = stackalloc ulong[Levels];
        var history = new History(style.Key);
        foreach (var token in tokens)
        {
            if (!_vocabulary.TryGetValue(token, out var word))
            {
                _vocabulary[token] = word = _vocabulary.Count;
            }

            history.Keys(keys);
            foreach (var key in keys)
            {
                if (!_contexts.TryGetValue(key, out var context))
                {
                    _contexts[key] = context = new Context();
                }

                context.Add(word, weight);
            }

            history.Push(SpeechHash.Of(token));
        }
    }

    /// <summary>How well the model foresaw a reply.</summary>
    public SpeechLoss Loss(SpeechStyle style, IReadOnlyList<string> tokens)
    {
        Span<ulong> keys = stackalloc ulong[Levels];
        var history = new History(style.Key);
        var loss = 0.0;
        var right = 0;
        foreach (var token in tokens)
        {
            history.Keys(keys);
            var word = _vocabulary.GetValueOrDefault(token, -1);
            loss -= Math.Log(Probability(keys, word, out var expected));
            right += word >= 0 && word == expected ? 1 : 0;
            history.Push(SpeechHash.Of(token));
        }

        return new SpeechLoss(loss, right, tokens.Count);
    }

    private double Probability(ReadOnlySpan<ulong> keys, int word, out int expected)
    {
        // One more for all that was never seen.
        var probability = 1.0 / (_vocabulary.Count + 1);
        expected = -1;
        foreach (var key in keys)
        {
            if (_contexts.TryGetValue(key, out var context) && context.Total > 0)
            {
                double kinds = context.Kinds;
                probability = (context.Of(word) + (kinds * probability)) / (context.Total + kinds);
                expected = context.Likeliest;
            }
        }

        return probability;
    }

    /// <summary>The style and the two tokens before.</summary>
    private struct History(ulong style)
    {
        private ulong _before = Start;
        private ulong _last = Start;

        public readonly void Keys(Span<ulong> keys)
        {
            keys[0] = 1;
            keys[1] = SpeechHash.And(2, _last);
            keys[2] = SpeechHash.And(SpeechHash.And(3, _before), _last);
            keys[3] = SpeechHash.And(SpeechHash.And(SpeechHash.And(4, style), _before), _last);
        }

        public void Push(ulong token) => (_before, _last) = (_last, token);
    }

    private sealed class Context
    {
        private readonly Dictionary<int, double> _next = [];
        private double _most;

        public double Total { get; private set; }

        public int Kinds => _next.Count;

        public int Likeliest { get; private set; } = -1;

        public double Of(int word) => _next.GetValueOrDefault(word);

        public void Add(int word, double weight)
        {
            var before = Of(word);
            var after = Math.Max(0, before + weight);
            Total += after - before;
            if (after > 0)
            {
                _next[word] = after;
            }
            else
            {
                _next.Remove(word);
            }

            if (after > _most)
            {
                (_most, Likeliest) = (after, word);
            }
            else if (word == Likeliest)
            {
                (_most, Likeliest) = _next.Count == 0 ? (0, -1) : _next.Select(n => (n.Value, n.Key)).Max();
            }
        }
    }
}

/// <summary>The loss of a text in nats, and how many of its tokens were the expected ones. Adds up over texts.</summary>
internal readonly record struct SpeechLoss(double Nats, int Right, int Tokens)
{
    public double PerToken => Tokens == 0 ? 0 : Nats / Tokens;

    public double Accuracy => Tokens == 0 ? 0 : (double)Right / Tokens;

    /// <summary>e to the loss per token.</summary>
    public double Perplexity => Math.Exp(PerToken);

    public static SpeechLoss operator +(SpeechLoss a, SpeechLoss b) => new(a.Nats + b.Nats, a.Right + b.Right, a.Tokens + b.Tokens);
}
