using FinCoach.Domain.Checks;
using FinCoach.Domain.Replies;
using FinCoach.LocalModel.Text;

namespace FinCoach.LocalModel.Phrasing;

/// <summary>Answers a question in the passages' own words: the sentences that share most with it, and where they come from.</summary>
internal static class PassageAnswer
{
    private const int MostSentences = 3;
    private const int MostLength = 600;

    // How much less a sentence of the next passage counts: retrieval put the best first.
    private const double RankDecay = 0.9;

    /// <summary>Null when no sentence has anything to do with the question.</summary>
    public static string? For(ReplyRequest request)
    {
        var sentences = Candidates(request);
        var question = Terms(request.Text);
        var rarity = Rarity(sentences);
        var best = sentences
            .Select(s => (Sentence: s, Score: s.Weight * question.Where(s.Terms.Contains).Sum(t => rarity[t]) / Math.Sqrt(4 + s.Terms.Count)))
            .Where(s => s.Score > 0)
            .OrderByDescending(s => s.Score)
            .ToList();
        if (best.Count == 0)
        {
            return null;
        }

        // One passage carries the answer: sentences of several would contradict each other's context.
        var passage = best[0].Sentence.Passage;
        var chosen = Chosen(best.Select(b => b.Sentence).Where(s => ReferenceEquals(s.Passage, passage)));
        return $"{string.Join(' ', chosen.OrderBy(s => s.Position).Select(s => s.Text))}\n{PassageQuote.Source(passage)}";
    }

    private static List<Sentence> Chosen(IEnumerable<Sentence> best)
    {
        var chosen = new List<Sentence>();
        foreach (var sentence in best.Take(MostSentences))
        {
            if (chosen.Count == 0 || chosen.Sum(s => s.Text.Length) + sentence.Text.Length <= MostLength)
            {
                chosen.Add(sentence);
            }
        }

        return chosen;
    }

    private static List<Sentence> Candidates(ReplyRequest request)
    {
        var candidates = new List<Sentence>();
        var weight = 1.0;
        foreach (var passage in request.Context)
        {
            var title = Terms(passage.Title);
            var position = 0;
            foreach (var text in PassageQuote.Sentences(passage.Text))
            {
                var terms = Terms(text);
                // The first sentence of a passage explains its title without always repeating it.
                terms.UnionWith(position == 0 ? title : []);
                if (text.Length <= MostLength && !PolicyCheck.IsAdvice(text))
                {
                    candidates.Add(new Sentence(text, passage, position, weight, terms));
                }

                position++;
            }

            weight *= RankDecay;
        }

        return candidates;
    }

    private static Dictionary<string, double> Rarity(List<Sentence> sentences)
    {
        var counts = sentences.SelectMany(s => s.Terms).GroupBy(t => t, StringComparer.Ordinal);
        return counts.ToDictionary(g => g.Key, g => Math.Log(1 + ((double)sentences.Count / g.Count())), StringComparer.Ordinal);
    }

    private static HashSet<string> Terms(string text) =>
        Words.Of(text).Where(w => !StopWords.Contains(w)).Select(SpanishStem.Of).ToHashSet(StringComparer.Ordinal);

    private sealed record Sentence(string Text, Passage Passage, int Position, double Weight, HashSet<string> Terms);
}
