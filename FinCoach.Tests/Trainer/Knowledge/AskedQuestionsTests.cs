using FinCoach.Trainer.Knowledge;

namespace FinCoach.Tests.Trainer.Knowledge;

public sealed class AskedQuestionsTests : IDisposable
{
    private const string Document =
        """
        ---
        title: "La UF"
        category: unidades
        source: "Banco Central"
        source_date: 2026-01-01
        ---
        ## Para qué sirve
        Para que un monto no pierda valor.

        ## Puede bajar
        Sí, cuando baja el IPC.
        """;

    private readonly DirectoryInfo _corpus = Directory.CreateTempSubdirectory("fincoach-asked");

    [Fact]
    public async Task Read_QuestionsOfAHeading_StandBesideItsSection()
    {
        Write("unidades/uf:\n  Puede bajar:\n    - baja la uf alguna vez\n    - \"uf: ¿sube siempre?\"\n");

        var document = (await ReadAsync()).Documents.Single();

        Assert.Equal(["", "baja la uf alguna vez\nuf: ¿sube siempre?"], document.Sections.Select(s => s.Asked));
        Assert.Contains("sube siempre", PlannedDocument.Of(document, new Dictionary<string, FinCoach.Domain.Retrieval.AgingFigure>()).Chunks.Single().IndexText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_AnotherQuestion_IsAnotherDocument()
    {
        Write("unidades/uf:\n  Puede bajar:\n    - baja la uf\n");
        var before = (await ReadAsync()).Documents.Single().ContentSha256;
        Write("unidades/uf:\n  Puede bajar:\n    - cae la uf\n");

        Assert.NotEqual(before, (await ReadAsync()).Documents.Single().ContentSha256);
    }

    [Theory]
    [InlineData("unidades/utm:\n  Qué es:\n    - qué es la utm\n", "no document unidades/utm")]
    [InlineData("unidades/uf:\n  Qué es:\n    - qué es la uf\n", "no heading \"Qué es\"")]
    [InlineData("unidades/uf: [una, dos]\n", "asked/unidades.yaml")]
    public async Task Read_WhatFitsNoDocument_NamesIt(string yaml, string named)
    {
        Write(yaml);

        var fault = await Assert.ThrowsAsync<KnowledgeException>(ReadAsync);

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _corpus.Delete(recursive: true);

    private void Write(string asked)
    {
        File.WriteAllText(Path.Combine(_corpus.CreateSubdirectory("unidades").FullName, "uf.md"), Document);
        File.WriteAllText(Path.Combine(_corpus.CreateSubdirectory("asked").FullName, "unidades.yaml"), asked);
    }

    private Task<KnowledgeSources> ReadAsync() =>
        CorpusFolder.ReadAsync(_corpus.FullName, new PdfReading(new PdfOptions(), TimeProvider.System), TestContext.Current.CancellationToken);
}
