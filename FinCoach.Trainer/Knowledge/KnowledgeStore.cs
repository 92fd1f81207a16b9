using FinCoach.Data.Ml;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.Trainer.Knowledge;

/// <summary>Writes documents and chunks, up to the moment when a version is served.</summary>
/// <param name="db">A context of one ingestion.</param>
internal sealed class KnowledgeStore(MlDbContext db, TimeProvider clock)
{
    private const int DocumentsOfASave = 20;

    /// <summary>Opens a version that nobody reads. What an ingestion that died had written goes; one that still runs will not be served.</summary>
    public async Task<int> BeginAsync(string glossarySha256, CancellationToken ct)
    {
        await db.KbVersions.Where(v => v.State == KbState.Building).ExecuteDeleteAsync(ct);
        var opened = new KbVersion { State = KbState.Building, CreatedAt = clock.GetUtcNow(), ContentSha256 = glossarySha256 };
        db.Add(opened);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return opened.Version;
    }

    /// <summary>Writes documents and their chunks, still without vectors.</summary>
    public async Task AddAsync(int version, IReadOnlyList<PlannedDocument> documents, IProgress<IngestProgress> progress, CancellationToken ct)
    {
        var done = 0;
        foreach (var some in documents.Chunk(DocumentsOfASave))
        {
            foreach (var planned in some)
            {
                var document = Document(version, planned.Source);
                db.Add(document);
                db.AddRange(planned.Chunks.Select((chunk, i) => Chunk(version, document, chunk, i)));
            }

            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            progress.Report(new IngestProgress("documents", done += some.Length, documents.Count));
        }
    }

    private DomainDocument Document(int version, SourceDocument source) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        Slug = source.Slug,
        Title = source.Title,
        Category = source.Category,
        Source = source.Source,
        SourceUrl = source.SourceUrl,
        SourceDate = source.SourceDate,
        ValidUntil = source.ValidUntil,
        Keywords = [.. source.Keywords],
        Format = source.Format,
        ContentSha256 = source.ContentSha256,
        KbVersion = version,
        CreatedAt = clock.GetUtcNow(),
    };

    private DomainChunk Chunk(int version, DomainDocument document, PlannedChunk planned, int ordinal) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        DocumentId = document.Id,
        Ordinal = ordinal,
        HeadingPath = planned.Chunk.HeadingPath,
        Sections = [.. planned.Chunk.Sections],
        Asked = planned.Asked,
        Text = planned.Chunk.Text,
        TokenCount = planned.Chunk.TokenCount,
        KbVersion = version,
        ContentSha256 = planned.ContentSha256,
        Terms = planned.Terms.Terms,
        TermCounts = planned.Terms.Counts,
        Length = planned.Terms.Length,
    };
}
