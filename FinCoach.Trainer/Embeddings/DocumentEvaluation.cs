using System.Numerics.Tensors;
using FinCoach.Domain.Retrieval;
using FinCoach.Trainer.Knowledge;
using FinCoach.Trainer.Retrieval;

namespace FinCoach.Trainer.Embeddings;

/// <summary>How high vectors alone place the right document of a question, over the chunks that are served.</summary>
internal sealed class DocumentEvaluation
{
    private readonly (string Slug, string Text)[] _chunks;

    public DocumentEvaluation(KnowledgeSources sources) => _chunks =
    [
        .. sources.Documents.Where(d => d.Format != SourceDocument.Glossary)
            .SelectMany(d => PlannedDocument.Of(d, sources.Figures).Chunks.Select(c => (d.Slug, c.IndexText))),
    ];

    /// <summary>The score over questions that name documents.</summary>
    public RankScore Run(Func<string, float[]> embed, IReadOnlyList<LabelledQuestion> questions)
    {
        var vectors = _chunks.Select(c => embed(c.Text)).ToArray();
        return RankScore.Of([.. questions.Select(q => Place(vectors, embed(q.Text), q.Relevant))]);
    }

    private int? Place(float[][] vectors, float[] question, IReadOnlyList<string> relevant)
    {
        var documents = vectors.Select((vector, i) => new Scored(i, TensorPrimitives.Dot<float>(vector, question)))
            .OrderByDescending(s => s.Score).ThenBy(s => s.Chunk).Select(s => _chunks[s.Chunk].Slug).Distinct(StringComparer.Ordinal).ToList();
        var place = documents.FindIndex(slug => relevant.Contains(slug, StringComparer.Ordinal));
        return place < 0 ? null : place;
    }
}
