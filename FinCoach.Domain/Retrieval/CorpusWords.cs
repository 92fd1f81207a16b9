using System.Collections.Concurrent;

namespace FinCoach.Domain.Retrieval;

/// <summary>
/// The terms of words of the corpus. Ranking one question reads some 17,000 words of passages, too many to
/// stem each anew. What people write never comes here: it would be kept as long as the process lives.
/// </summary>
internal static class CorpusWords
{
    // Some 5 MiB when full; a word beyond is stemmed each time.
    private const int Most = 50_000;

    private static readonly ConcurrentDictionary<string, int> Terms = new(StringComparer.Ordinal);
    private static int _count;

    public static int TermOf(string word)
    {
        if (Terms.TryGetValue(word, out var known))
        {
            return known;
        }

        var term = SearchTerms.TermOf(word);
        // Counted here: the dictionary's own count takes all its locks.
        if (Volatile.Read(ref _count) < Most && Terms.TryAdd(word, term))
        {
            Interlocked.Increment(ref _count);
        }

        return term;
    }
}
