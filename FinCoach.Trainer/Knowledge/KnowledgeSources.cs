using FinCoach.Domain.Retrieval;

namespace FinCoach.Trainer.Knowledge;

/// <summary>Everything that a version of the knowledge base is made from.</summary>
/// <param name="Figures">Values that age, by id.</param>
/// <param name="Synonyms">Wordings of one thing, by the glossary's id.</param>
internal sealed record KnowledgeSources(
    IReadOnlyList<SourceDocument> Documents,
    IReadOnlyDictionary<string, AgingFigure> Figures,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Synonyms)
{
    /// <summary>Of figures and synonyms; documents carry their own.</summary>
    public string GlossarySha256 => SourceDocument.Hash(string.Join('\n',
        Figures.Values.OrderBy(f => f.Id, StringComparer.Ordinal).Select(f => f.ToString())
            .Concat(Synonyms.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key}:{string.Join('|', s.Value)}"))));
}
