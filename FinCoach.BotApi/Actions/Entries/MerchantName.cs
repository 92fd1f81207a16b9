using FinCoach.Domain.Categories;
using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Actions.Entries;

/// <summary>A shop that is known is written as a proper name, however hastily it was typed: <c>falabella</c> is <c>Falabella</c>.</summary>
internal static class MerchantName
{
    private const int LongestAcronym = 4;

    /// <summary>The name as it is kept; what is no known name, or is written with care, stays as it is.</summary>
    public static string Of(string written)
    {
        var isHasty = !written.Any(char.IsUpper) || !written.Any(char.IsLower);
        return isHasty && IsKnown(written)
            ? string.Join(' ', written.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Capital))
            : written;
    }

    private static bool IsKnown(string name)
    {
        var tokens = TokenizedText.Of(name);
        var matches = new List<LexiconMatch>();
        Lexicon.Chile.Find(tokens, matches);
        return matches.Exists(m => m.Kind is LexiconKind.Merchant or LexiconKind.Store && m.FirstToken == 0 && m.EndToken == tokens.Count);
    }

    // "kfc" and "hbo" are letters, "uber" is a word.
    private static string Capital(string word) => word.Length <= LongestAcronym && !HasSyllable(word)
        ? word.ToUpperInvariant()
        : char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant();

    private static bool HasSyllable(string word)
    {
        var vowels = Letters.Fold(word).Select(c => "aeiou".Contains(c, StringComparison.Ordinal)).ToList();
        return vowels.Exists(v => v) && (word.Length > 3 || vowels.Count(v => v) > 1);
    }
}
