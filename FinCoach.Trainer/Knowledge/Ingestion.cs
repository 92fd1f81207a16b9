namespace FinCoach.Trainer.Knowledge;

/// <summary>What an ingestion did.</summary>
/// <param name="Version">The version that is served now.</param>
/// <param name="Changed">False when the sources are those that are served already.</param>
/// <param name="EmbeddingModel">Null: the chunks have no vectors, and knowledge is found by its words alone.</param>
internal sealed record IngestReport(
    int Version, bool Changed, int Documents, int Chunks, int Added, int Ended, int Embedded, string? EmbeddingModel);

/// <summary>How far an ingestion is.</summary>
/// <param name="Stage">One English word.</param>
internal readonly record struct IngestProgress(string Stage, int Done, int All)
{
    /// <summary>Where nobody looks.</summary>
    public static IProgress<IngestProgress> Nowhere { get; } = new Silence();

    private sealed class Silence : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value)
        {
        }
    }
}

/// <summary>
/// Brings sources into the knowledge base. Everything new is written under a version that nobody reads yet; one short transaction makes
/// it the served one. Killed anywhere, the old version goes on, and the next ingestion sweeps up.
/// </summary>
internal sealed class Ingestion(ServedKnowledge served, KnowledgeStore store, ChunkVectors vectors, KnowledgeSwitch change)
{
    /// <summary>The whole corpus: what is served and neither in it nor an upload ends.</summary>
    public Task<IngestReport> BringAsync(KnowledgeSources sources, IProgress<IngestProgress> progress, CancellationToken ct) =>
        BringAsync(sources, slug => !slug.StartsWith(SourceDocument.UploadPrefix, StringComparison.Ordinal), needsVectors: false, progress, ct);

    /// <summary>One uploaded document; everything else stays.</summary>
    public async Task<IngestReport> AddAsync(SourceDocument upload, IProgress<IngestProgress> progress, CancellationToken ct) =>
        await BringAsync(await BesideServedAsync([upload], ct), slug => slug == upload.Slug, needsVectors: true, progress, ct);

    /// <summary>One uploaded document less; everything else stays.</summary>
    public async Task<IngestReport> RemoveAsync(string upload, IProgress<IngestProgress> progress, CancellationToken ct) =>
        await BringAsync(await BesideServedAsync([], ct), slug => slug == upload, needsVectors: true, progress, ct);

    private async Task<KnowledgeSources> BesideServedAsync(IReadOnlyList<SourceDocument> documents, CancellationToken ct) =>
        new(documents, await served.FiguresAsync(ct), await served.SynonymsAsync(ct));

    private async Task<IngestReport> BringAsync(
        KnowledgeSources sources, Func<string, bool> covers, bool needsVectors, IProgress<IngestProgress> progress, CancellationToken ct)
    {
        var active = await served.VersionAsync(ct);
        var plan = KnowledgePlan.Of(sources.Documents, await served.DocumentsAsync(ct), covers, sources.Figures);
        var model = await vectors.ModelAsync(ct);
        if (active is not null && plan is { Added: [], Ended: [] } && active.GlossarySha256 == sources.GlossarySha256
            && (model is null || model == active.EmbeddingModel))
        {
            return new IngestReport(active.Version, false, active.Documents, active.Chunks, 0, 0, 0, active.EmbeddingModel);
        }

        // One document more is no reason to find all others by their words alone.
        if (needsVectors && model is null && active?.EmbeddingModel is not null)
        {
            throw new KnowledgeException(KnowledgeFault.NoVectors, "The embedding server does not answer. Nothing was changed.");
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
