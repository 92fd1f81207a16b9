namespace FinCoach.Domain.Retrieval;

/// <summary>A term of a question.</summary>
/// <param name="Weight">1 for the person's own word, less for a synonym of it.</param>
public readonly record struct WeightedTerm(int Term, double Weight);
