namespace FinCoach.Domain.Retrieval;

/// <summary>A term that the person used, as it is looked for in what was found.</summary>
/// <param name="Weight">1, or less for a word that tells little.</param>
/// <param name="Otherwise">Other wordings of the same thing, each as terms; any of them stands for it.</param>
public sealed record AskedTerm(int Term, double Weight, IReadOnlyList<IReadOnlyList<int>> Otherwise);
