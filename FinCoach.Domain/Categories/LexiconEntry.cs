using FinCoach.Domain.Language;

namespace FinCoach.Domain.Categories;

/// <summary>What one phrase of the lexicon means; more than one category where people use it for several things.</summary>
internal sealed record LexiconEntry(IReadOnlyList<(Category Category, LexiconKind Kind)> Meanings, bool Shy);
