using FinCoach.Domain.Retrieval;

namespace FinCoach.Trainer.Knowledge;

/// <summary>A document that is being served.</summary>
internal sealed record LiveDocument(Guid Id, string Slug, string ContentSha256);

/// <summary>What a new version changes. Pure.</summary>
/// <param name="Added">New or changed documents, with their chunks.</param>
/// <param name="Ended">Documents that the new version no longer has in this form.</param>
internal sealed record KnowledgePlan(IReadOnlyList<PlannedDocument> Added, IReadOnlyList<Guid> Ended)
{
    /// <summary>Compares sources with what is served.</summary>
    /// <param name="documents">The sources.</param>
    /// <param name="live">All documents that are served.</param>
    /// <param name="covers">Which served documents the sources speak for: one that they cover and lack has ended.</param>
    /// <param name="figures">For the words of references.</param>
    public static KnowledgePlan Of(
        IReadOnlyList<SourceDocument> documents,
        IReadOnlyList<LiveDocument> live,
        Func<string, bool> covers,
        IReadOnlyDictionary<string, AgingFigure> figures)
    {
        var kept = live.ToDictionary(d => d.Slug, StringComparer.Ordinal);
        var added = documents.Where(d => kept.GetValueOrDefault(d.Slug)?.ContentSha256 != d.ContentSha256).ToList();
        var wanted = documents.ToDictionary(d => d.Slug, d => d.ContentSha256, StringComparer.Ordinal);
        var ended = live.Where(d => covers(d.Slug) && wanted.GetValueOrDefault(d.Slug) != d.ContentSha256);
        return new KnowledgePlan([.. added.Select(d => PlannedDocument.Of(d, figures))], [.. ended.Select(d => d.Id)]);
    }
}

/// <summary>A document that comes in.</summary>
internal sealed record PlannedDocument(SourceDocument Source, IReadOnlyList<PlannedChunk> Chunks)
{
    public static PlannedDocument Of(SourceDocument source, IReadOnlyDictionary<string, AgingFigure> figures) =>
        new(source, [.. Chunking.Cut(source.Title, source.Sections).Select(c => PlannedChunk.Of(source, c, figures))]);
}

/// <summary>A chunk that comes in.</summary>
/// <param name="Asked">Questions of each of its sections.</param>
/// <param name="IndexText">What it is counted and embedded by.</param>
internal sealed record PlannedChunk(ChunkText Chunk, string[] Asked, string IndexText, TermCounts Terms, string ContentSha256)
{
    public static PlannedChunk Of(SourceDocument source, ChunkText chunk, IReadOnlyDictionary<string, AgingFigure> figures)
    {
        var questions = source.Sections.DistinctBy(s => s.Id).ToDictionary(s => s.Id, s => s.Asked, StringComparer.Ordinal);
        string[] asked = [.. chunk.Sections.Select(id => questions[id])];
        var text = Domain.Retrieval.IndexText.Of(source.Title, source.Keywords, FigureText.Labelled(chunk.Text, figures), asked);
        return new PlannedChunk(chunk, asked, text, TermCounts.Of(text), SourceDocument.Hash(text));
    }
}
