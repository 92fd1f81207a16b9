using System.Collections.Frozen;
using FinCoach.Domain.Language;

namespace FinCoach.Domain.Categories;

/// <summary>
/// The words and merchants of Chile by category. Looks entries up by folded, singular words, up to four in a row, and tolerates
/// one wrong letter in long words. Immutable and thread-safe.
/// </summary>
public sealed class Lexicon
{
    internal const int LongestPhrase = 5;
    private const int LongestKey = 96;

    private readonly FrozenDictionary<string, LexiconEntry> phrases;
    private readonly FrozenDictionary<string, LexiconEntry>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> openings;
    private readonly OneEditIndex edits;

    private Lexicon(Dictionary<string, LexiconEntry> entries)
    {
        phrases = entries.ToFrozenDictionary(StringComparer.Ordinal);
        lookup = phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        openings = entries.Keys.Where(k => k.Contains(' ', StringComparison.Ordinal)).Select(k => k[..k.IndexOf(' ', StringComparison.Ordinal)])
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        // Everyday words stand beside the entries, so that a word near one of them is not taken for an entry.
        edits = new OneEditIndex(entries.Keys.Where(k => !k.Contains(' ', StringComparison.Ordinal))
            .Concat(EverydayWords.All.Select(w => WordStem.Singular(w).ToString())));
    }

    /// <summary>The lexicon that ships with the product.</summary>
    public static Lexicon Chile { get; } = new(LexiconFile.ReadEmbedded());

    /// <summary>How many words and phrases it holds.</summary>
    public int Count => phrases.Count;

    /// <summary>Whether a single word is an entry as it is spelled.</summary>
    /// <param name="word">Folded.</param>
    public bool Holds(ReadOnlySpan<char> word) => lookup.TryGetValue(WordStem.Singular(word), out _);

    /// <summary>Adds the entries found in a text to a list, longest first at each place, without overlaps.</summary>
    /// <param name="text">The text.</param>
    /// <param name="matches">Where to add; a word of several categories adds one match for each.</param>
    /// <param name="isKnown">Says of a word that it is spelled right, so that no neighbour is sought; null seeks none.</param>
    public void Find(TokenizedText text, ICollection<LexiconMatch> matches, Func<TokenizedText, int, bool>? isKnown = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(matches);
        Span<char> key = stackalloc char[LongestKey];
        for (var i = 0; i < text.Count;)
        {
            if (text[i].Kind is not (TokenKind.Word or TokenKind.Digits) || !TryMatchAt(text, i, key, isKnown, out var entry, out var end)
                || (entry.Shy && !IsNamed(text, i)))
            {
                i++;
                continue;
            }

            for (var k = 0; k < entry.Meanings.Count; k++)
            {
                matches.Add(new LexiconMatch(entry.Meanings[k].Category, entry.Meanings[k].Kind, i, end));
            }

            i = end;
        }
    }

    private bool TryMatchAt(
        TokenizedText text, int first, Span<char> key, Func<TokenizedText, int, bool>? isKnown, out LexiconEntry entry, out int end)
    {
        entry = null!;
        end = first + 1;
        var word = WordStem.Singular(text.Word(first));
        if (word.Length >= LongestKey)
        {
            return false;
        }

        if (openings.Contains(word) && TryMatchPhrase(text, first, key, out entry, out end))
        {
            return true;
        }

        return lookup.TryGetValue(word, out entry!)
            || (WordStem.WithoutDiminutive(word, key) is > 0 and var length && lookup.TryGetValue(WordStem.Singular(key[..length]), out entry!))
            || (isKnown is not null && !isKnown(text, first) && edits.TryFind(word, out var corrected) && lookup.TryGetValue(corrected, out entry!)
                // Short names have too many neighbours.
                && (word.Length > 5 || entry.Meanings[0].Kind == LexiconKind.Word));
    }

    private bool TryMatchPhrase(TokenizedText text, int first, Span<char> key, out LexiconEntry entry, out int end)
    {
        entry = null!;
        end = first + 1;
        var length = 0;
        for (var i = first; i < first + LongestPhrase && i < text.Count; i++)
        {
            // "Dr. Simi"
            if (i > first && text.Word(i) is "." && text[i].Glued && !text[i + 1].Glued)
            {
                continue;
            }

            var word = WordStem.Singular(text.Word(i));
            if (length + word.Length + 1 > key.Length)
            {
                break;
            }

            if (i > first)
            {
                key[length++] = ' ';
            }

            word.CopyTo(key[length..]);
            length += word.Length;
            if (i > first && lookup.TryGetValue(key[..length], out var found))
            {
                entry = found;
                end = i + 1;
            }
        }

        return entry is not null;
    }

    /// <summary>An everyday word is meant as a name after <c>en</c> or inside a sentence with a capital letter.</summary>
    private static bool IsNamed(TokenizedText text, int index) =>
        text.Word(index - 1) is "en" or "con" || (index > 0 && char.IsUpper(text.Source[text[index].Start]) && !char.IsUpper(text.Source[text[index - 1].Start])
            && text[index - 1].Kind == TokenKind.Word);
}
