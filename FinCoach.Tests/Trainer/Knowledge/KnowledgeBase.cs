using FinCoach.Data;
using FinCoach.Data.Ml;
using FinCoach.Data.Retrieval;
using FinCoach.Tests.Rules;
using FinCoach.Tests.Servers;
using FinCoach.Trainer.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.Tests.Trainer.Knowledge;

/// <summary>A knowledge base of one test's own, and how it is filled and asked.</summary>
internal sealed class KnowledgeBase(TestDatabase database) : IAsyncDisposable
{
    private readonly ChunkShelf _shelf = new(database.DataSource);

    public KnowledgeSearch Search => new(database.DataSource, _shelf, TimeProvider.System);

    public TestDatabase Database => database;

    public static async Task<KnowledgeBase> CreateAsync() => new(await PostgresServer.CreateDatabaseAsync());

    /// <summary>The corpus of this checkout.</summary>
    public static Task<KnowledgeSources> CorpusAsync() => CorpusFolder.ReadAsync(
        Path.Combine(Repository.Root, "knowledge"), new PdfReading(new PdfOptions(), TimeProvider.System), TestContext.Current.CancellationToken);

    public async Task<IngestReport> BringAsync(KnowledgeSources sources, ITextEmbedding embedding)
    {
        await using var db = Context();
        return await Ingestion(db, embedding).BringAsync(sources, new NoProgress(), TestContext.Current.CancellationToken);
    }

    public async Task<IngestReport> AddAsync(SourceDocument upload, ITextEmbedding embedding)
    {
        await using var db = Context();
        return await Ingestion(db, embedding).AddAsync(upload, new NoProgress(), TestContext.Current.CancellationToken);
    }

    /// <summary>What is served now, as a process sees it that just started.</summary>
    public async Task<KnowledgeSnapshot> SnapshotAsync() =>
        (await new KnowledgeSnapshots(database.DataSource, TimeProvider.System).CurrentAsync(TestContext.Current.CancellationToken))!;

    public async ValueTask DisposeAsync()
    {
        _shelf.Dispose();
        await database.DisposeAsync();
    }

    private Ingestion Ingestion(MlDbContext db, ITextEmbedding embedding) => new(
        new ServedKnowledge(database.DataSource),
        new KnowledgeStore(db, TimeProvider.System),
        new ChunkVectors(database.DataSource, embedding),
        new KnowledgeSwitch(database.DataSource, TimeProvider.System));

    private MlDbContext Context()
    {
        var options = new DbContextOptionsBuilder<MlDbContext>();
        options.UseFinCoach(database.DataSource, MlDbContext.Schema);
        return new MlDbContext(options.Options);
    }

    private sealed class NoProgress : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value)
        {
        }
    }
}
