namespace FinCoach.LocalModel.Embeddings.Learning;

/// <summary>Two texts that belong together: they mean the same, or one names what the other tells.</summary>
/// <param name="Group">Texts of one group are never held against each other.</param>
public sealed record TextPair(string A, string B, string Group);
