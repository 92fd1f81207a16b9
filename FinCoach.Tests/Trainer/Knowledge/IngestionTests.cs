using FinCoach.Domain.Retrieval;
using FinCoach.Trainer.Knowledge;

namespace FinCoach.Tests.Trainer.Knowledge;

[Trait("kind", "servers")]
public sealed class IngestionTests
{
    [Fact]
    public async Task Bring_TheSameCorpusTwice_ChangesNothing()
    {
        await using var knowledge = await KnowledgeBase.CreateAsync();
        var corpus = await KnowledgeBase.CorpusAsync();
        var first = await knowledge.BringAsync(corpus, new LocalEmbedding());
        var embedding = new LocalEmbedding();

        var second = await knowledge.BringAsync(await KnowledgeBase.CorpusAsync(), embedding);

        Assert.True(first.Changed);
        Assert.Equal(first with { Changed = false, Added = 0, Embedded = 0 }, second);
        Assert.Equal(1, embedding.Calls);
    }

    [Fact]
    public async Task Bring_WhenItDiesHalfWay_LeavesTheOldVersionServing()
    {
        await using var knowledge = await KnowledgeBase.CreateAsync();
        await knowledge.BringAsync(Sources(("a/uno", "La UF sube cada día.")), new LocalEmbedding());
        var before = await knowledge.SnapshotAsync();

        await Assert.ThrowsAsync<KnowledgeException>(async () =>
            await knowledge.BringAsync(await KnowledgeBase.CorpusAsync(), new LocalEmbedding { GoneFrom = 3 }));
        var after = await knowledge.SnapshotAsync();
        var found = await FindAsync(knowledge, "cuándo sube la uf");
        var repaired = await knowledge.BringAsync(Sources(("a/uno", "La UF sube cada día."), ("a/dos", "La UTM cambia cada mes.")), new LocalEmbedding());

        Assert.Equal(before.Version, after.Version);
        Assert.Equal(["a/uno"], found);
        Assert.Equal((2, 1), (repaired.Documents, repaired.Added));
        Assert.Equal(2L, await knowledge.Database.ScalarAsync("select count(*) from ml.domain_documents"));
    }

    [Fact]
    public async Task Bring_ADocumentLess_NoLongerFindsItAndStillReadsIt()
    {
        await using var knowledge = await KnowledgeBase.CreateAsync();
        await knowledge.BringAsync(Sources(("a/uno", "La UF sube cada día."), ("a/dos", "La UTM cambia cada mes.")), new LocalEmbedding());

        var report = await knowledge.BringAsync(Sources(("a/uno", "La UF sube cada día.")), new LocalEmbedding());

        Assert.Equal((1, 0, 1), (report.Documents, report.Added, report.Ended));
        Assert.Equal(["a/uno"], await FindAsync(knowledge, "cambia la utm cada mes o la uf"));
        Assert.Equal(2L, await knowledge.Database.ScalarAsync("select count(*) from ml.domain_chunks"));
    }

    [Fact]
    public async Task Bring_AfterAnUpload_KeepsTheUpload()
    {
        await using var knowledge = await KnowledgeBase.CreateAsync();
        await knowledge.BringAsync(Sources(("a/uno", "La UF sube cada día.")), new LocalEmbedding());
        await knowledge.AddAsync(Document("upload/tres", "El bono marzo llega en marzo."), new LocalEmbedding());

        await knowledge.BringAsync(Sources(("a/dos", "La UTM cambia cada mes.")), new LocalEmbedding());

        Assert.Equal(["upload/tres"], await FindAsync(knowledge, "bono marzo"));
        Assert.Empty(await FindAsync(knowledge, "sube la uf"));
    }

    [Fact]
    public async Task Bring_WithoutAnEmbeddingServer_IsFoundByItsWords()
    {
        await using var knowledge = await KnowledgeBase.CreateAsync();

        var without = await knowledge.BringAsync(Sources(("a/uno", "La UF sube cada día.")), new LocalEmbedding { GoneFrom = 1 });
        var words = await FindAsync(knowledge, "sube la uf");
        var with = await knowledge.BringAsync(Sources(("a/uno", "La UF sube cada día.")), new LocalEmbedding());

        Assert.Null(without.EmbeddingModel);
        Assert.Equal(["a/uno"], words);
        Assert.Equal((true, 1, "gus-embed-2"), (with.Changed, with.Embedded, with.EmbeddingModel));
    }

    [Fact]
    public async Task Bring_WithAnotherModel_EmbedsEverythingAnew()
    {
        await using var knowledge = await KnowledgeBase.CreateAsync();
        await knowledge.BringAsync(Sources(("a/uno", "La UF sube cada día.")), new LocalEmbedding());

        var report = await knowledge.BringAsync(Sources(("a/uno", "La UF sube cada día.")), new LocalEmbedding { Name = "gus-embed-9" });

        Assert.Equal((true, 0, 1, "gus-embed-9"), (report.Changed, report.Added, report.Embedded, report.EmbeddingModel));
    }

    private static KnowledgeSources Sources(params (string Slug, string Text)[] documents) => new(
        [.. documents.Select(d => Document(d.Slug, d.Text))],
        new Dictionary<string, AgingFigure>(StringComparer.Ordinal),
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal));

    private static SourceDocument Document(string slug, string text) => new(
        slug, $"Título de {slug}", "a", "Fuente", null, new DateOnly(2026, 1, 1), null, [], Section.Of(slug, text), SourceDocument.Markdown);

    private static async Task<List<string>> FindAsync(KnowledgeBase knowledge, string text)
    {
        var snapshot = await knowledge.SnapshotAsync();
        var question = SearchQuestion.Of(text, null, snapshot.Synonyms, RetrievalSettings.Default);
        var found = await knowledge.Search.FindAsync(snapshot, question, null, RetrievalSettings.Default, TestContext.Current.CancellationToken);
        return [.. found.Passages.Select(p => p.Slug)];
    }
}
