namespace FinCoach.Trainer.Knowledge;

/// <summary>What an ingestion did.</summary>
/// <param name="Version">The version that is served now.</param>
/// <param name="Changed">False when the sources are those that are served already.</param>
/// <param name="EmbeddingModel">Null: the chunks have no vectors, and knowledge is found by its words alone.</param>
internal sealed record IngestReport(
    int Version, bool Changed, int Documents, int Chunks, int Added, int Ended, int Embedded, string? EmbeddingModel);

/// <summary>How far an ingestion is.</summary>
/// <param name="Stage">One English word.</param>
internal readonly record struct IngestProgress(string Stage, int Done, int All);

/// <summary>
/// Brings sources into the knowledge base. Everything new is written under a version that nobody reads yet; one short transaction makes
/// it the served one. Killed anywhere, the old version goes on, and the next ingestion sweeps up.
/// </summary>
internal sealed class Ingestion(KnowledgeStore store, ChunkVectors vectors, KnowledgeSwitch change)
{
    /// <summary>The whole corpus: what is served and neither in it nor an upload ends.</summary>
    public Task<IngestReport> BringAsync(KnowledgeSources sources, IProgress<IngestProgress> progress, CancellationToken ct) =>
        BringAsync(sources, slug => !slug.StartsWith(SourceDocument.UploadPrefix, StringComparison.Ordinal), progress, ct);

    /// <summary>One uploaded document; everything else stays.</summary>
    public async Task<IngestReport> AddAsync(SourceDocument upload, IProgress<IngestProgress> progress, CancellationToken ct)
    {
        var figures = await store.FiguresAsync(ct);
        var synonyms = await store.SynonymsAsync(ct);
        return await BringAsync(new KnowledgeSources([upload], figures, synonyms), slug => slug == upload.Slug, progress, ct);
    }

    private async Task<IngestReport> BringAsync(
        KnowledgeSources sources, Func<string, bool> covers, IProgress<IngestProgress> progress, CancellationToken ct)
    {
        var active = await store.ActiveAsync(ct);
        var plan = KnowledgePlan.Of(sources.Documents, await store.LiveAsync(ct), covers, sources.Figures);
        var model = await vectors.ModelAsync(ct);
        if (active is not null && plan is { Added: [], Ended: [] } && active.GlossarySha256 == sources.GlossarySha256
            && (model is null || model == active.EmbeddingModel))
        {
            return new IngestReport(active.Version, false, active.Documents, active.Chunks, 0, 0, 0, active.EmbeddingModel);
        }

        var version = await store.BeginAsync(sources.GlossarySha256, ct);
        await store.AddAsync(version, plan.Added, progress, ct);
        var embedded = model is null ? 0 : await vectors.FillAsync(version, model, sources.Figures, progress, ct);
        progress.Report(new IngestProgress("switch", 0, 1));
        var (documents, chunks) = await change.ToAsync(version, plan.Ended, sources, model, ct);
        progress.Report(new IngestProgress("switch", 1, 1));
        return new IngestReport(version, true, documents, chunks, plan.Added.Count, plan.Ended.Count, embedded, model);
    }
}
