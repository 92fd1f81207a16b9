using FinCoach.Domain.Language;

namespace FinCoach.Domain.Categories;

/// <summary>What kind of name a lexicon entry is.</summary>
public enum LexiconKind
{
    /// <summary>A thing, a place or an activity: <c>pan</c>, <c>farmacia</c>.</summary>
    Word,

    /// <summary>A word that gives way to any other category of the text: <c>comida</c>, <c>auto</c>.</summary>
    Weak,

    /// <summary>A proper name with a known trade: <c>Jumbo</c>.</summary>
    Merchant,

    /// <summary>A proper name of many trades, which states no category: <c>Falabella</c>, <c>Amazon</c>.</summary>
    Store,
}

/// <summary>An entry of the lexicon found in a text.</summary>
/// <param name="Category">The category of the thing or of the merchant's trade.</param>
/// <param name="Kind">What kind of name it is.</param>
/// <param name="FirstToken">First token.</param>
/// <param name="EndToken">One past the last token.</param>
public readonly record struct LexiconMatch(Category Category, LexiconKind Kind, int FirstToken, int EndToken);
