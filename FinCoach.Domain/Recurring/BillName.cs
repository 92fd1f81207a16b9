using FinCoach.Domain.Categories;
using FinCoach.Domain.Language;

namespace FinCoach.Domain.Recurring;

/// <summary>What a person calls something recurring: the word of the lexicon that their text says, as <c>gym</c> or <c>arriendo</c>.</summary>
public static class BillName
{
    /// <summary>Longest name that is kept.</summary>
    public const int Longest = 64;

    /// <summary>The word as written, lower case; null when the text names nothing of the category.</summary>
    /// <param name="text">The text.</param>
    /// <param name="category">The category to name; null takes the first word of any.</param>
    public static string? In(string text, Category? category)
    {
        var tokens = TokenizedText.Of(text);
        foreach (var match in Matches(tokens))
        {
            if (match.Kind is LexiconKind.Word or LexiconKind.Weak or LexiconKind.Merchant && (category is null || match.Category == category))
            {
                var start = tokens[match.FirstToken].Start;
                var last = tokens[match.EndToken - 1];
                var name = text[start..last.End].ToLowerInvariant();
                return name.Length <= Longest ? name : name[..Longest];
            }
        }

        return null;
    }

    /// <summary>The categories of the words in a text, in its order.</summary>
    public static IReadOnlyList<Category> CategoriesIn(string text) =>
        [.. Matches(TokenizedText.Of(text)).Where(m => m.Kind != LexiconKind.Store).Select(m => m.Category).Distinct()];

    private static List<LexiconMatch> Matches(TokenizedText tokens)
    {
        var matches = new List<LexiconMatch>();
        Lexicon.Chile.Find(tokens, matches);
        return matches;
    }
}
