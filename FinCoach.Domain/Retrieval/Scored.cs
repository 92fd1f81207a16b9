namespace FinCoach.Domain.Retrieval;

/// <summary>A candidate with its score; more is better.</summary>
/// <param name="Chunk">Number of the chunk.</param>
public readonly record struct Scored(int Chunk, double Score);
