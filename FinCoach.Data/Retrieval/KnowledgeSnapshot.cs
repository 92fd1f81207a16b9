using FinCoach.Domain.Retrieval;

namespace FinCoach.Data.Retrieval;

/// <summary>What every question to one version of the knowledge base needs to know of it.</summary>
/// <param name="EmbeddingModel">Only vectors of this model are compared; null while chunks have none.</param>
/// <param name="Definitions">Number of the glossary's chunk by the folded wording.</param>
public sealed record KnowledgeSnapshot(
    int Version,
    int Chunks,
    double AverageLength,
    string? EmbeddingModel,
    Synonyms Synonyms,
    IReadOnlyDictionary<string, AgingFigure> Figures,
    IReadOnlyDictionary<string, int> Definitions);
