using System.Collections.Frozen;

namespace FinCoach.Domain.Categories;

/// <summary>
/// Finds the word that is one letter away (missing, extra, wrong or swapped) by the symmetric-delete method: every word is indexed
/// under itself without each of its letters. A misspelling near two words finds neither.
/// </summary>
public sealed class OneEditIndex
{
    private const int Shortest = 5;
    private const int Longest = 24;

    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> deletes;

    /// <summary>Indexes words; those of fewer than five letters have too many neighbours and are left out.</summary>
    public OneEditIndex(IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        deletes = words.Where(w => w.Length is >= Shortest and <= Longest)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(w => Enumerable.Range(0, w.Length).Select(i => w.Remove(i, 1)).Append(w).Distinct(), (word, key) => (key, word))
            .GroupBy(p => p.key, p => p.word, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The one word at a distance of one edit.</summary>
    public bool TryFind(ReadOnlySpan<char> word, out string found)
    {
        found = "";
        if (word.Length is < Shortest or > Longest + 1)
        {
            return false;
        }

        if (!Offer(word, word, ref found))
        {
            return false;
        }

        Span<char> shorter = stackalloc char[word.Length - 1];
        for (var i = 0; i < word.Length; i++)
        {
            word[..i].CopyTo(shorter);
            word[(i + 1)..].CopyTo(shorter[i..]);
            if (!Offer(shorter, word, ref found))
            {
                return false;
            }
        }

        return found.Length > 0;
    }

    /// <summary>False when a second, different word is as near.</summary>
    private bool Offer(ReadOnlySpan<char> key, ReadOnlySpan<char> word, ref string found)
    {
        if (!deletes.TryGetValue(key, out var candidates))
        {
            return true;
        }

        foreach (var candidate in candidates)
        {
            if (ReferenceEquals(candidate, found) || !IsOneEdit(word, candidate))
            {
                continue;
            }

            if (found.Length > 0)
            {
                found = "";
                return false;
            }

            found = candidate;
        }

        return true;
    }

    private static bool IsOneEdit(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var start = a.CommonPrefixLength(b);
        var restA = a[start..];
        var restB = b[start..];
        return (restA.Length - restB.Length) switch
        {
            1 => restA[1..].SequenceEqual(restB),
            -1 => restB[1..].SequenceEqual(restA),
            0 when restA.Length == 0 => true,
            0 => restA[1..].SequenceEqual(restB[1..])
                || (restA.Length >= 2 && restA[0] == restB[1] && restA[1] == restB[0] && restA[2..].SequenceEqual(restB[2..])),
            _ => false,
        };
    }
}
