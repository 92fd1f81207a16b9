using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FinCoach.Domain.Retrieval;
using FinCoach.Tests.Fakes;
using FinCoach.Trainer.Knowledge;

namespace FinCoach.Tests.Trainer.Knowledge;

[Trait("kind", "servers")]
public sealed class UploadTests : IAsyncLifetime
{
    private const string Bono = "---\ntitle: Bono de prueba\ncategory: beneficios\nsource: ChileAtiende\nsource_date: 2026-03-31\n---\n## Cuándo llega\nEl bono llega en marzo.\n";

    private KnowledgeBase _knowledge = null!;
    private TrainerHost _trainer = null!;

    public async ValueTask InitializeAsync()
    {
        _knowledge = await KnowledgeBase.CreateAsync();
        _trainer = new TrainerHost(_knowledge.Database, TimeProvider.System)
            .Using<ITextEmbedding>(new LocalEmbedding())
            .With("Pdf:MostPages", "3").With("Pdf:MostBytes", "100000").With("Pdf:MostUnpackedBytes", "2097152");
        await _knowledge.BringAsync(Corpus(("a/uno", "La UF sube cada día.")), new LocalEmbedding());
    }

    public async ValueTask DisposeAsync()
    {
        await _trainer.DisposeAsync();
        await _knowledge.DisposeAsync();
    }

    [Fact]
    public async Task Upload_OfMarkdown_IsServedAndOutlivesTheNextIngestionOfTheFolder()
    {
        var admin = Guid.CreateVersion7();
        var taken = await TakenAsync(await UploadAsync("Bono de Prueba.md", Encoding.UTF8.GetBytes(Bono), account: admin));
        await _knowledge.BringAsync(Corpus(("a/dos", "La UTM cambia cada mes.")), new LocalEmbedding());

        Assert.Equal("upload/bono-de-prueba", taken.GetProperty("slug").GetString());
        Assert.Equal((2, 2, true), (taken.GetProperty("version").GetInt32(), taken.GetProperty("documents").GetInt32(), taken.GetProperty("changed").GetBoolean()));
        Assert.Equal(["a/dos", "upload/bono-de-prueba"], await SlugsAsync());
        Assert.Equal(
            $"{admin} knowledge.upload upload/bono-de-prueba",
            await _knowledge.Database.ScalarAsync("select concat_ws(' ', actor, action, subject) from app.audit_log"));
    }

    [Fact]
    public async Task Upload_OfThePdfTwice_ChangesNothingTheSecondTime()
    {
        var pdf = SamplePdf.OfPages("El bono de marzo llega en marzo.");

        var first = await TakenAsync(await UploadAsync("bono.pdf", pdf, origin: true));
        var second = await TakenAsync(await UploadAsync("bono.pdf", pdf, origin: true));

        Assert.True(first.GetProperty("changed").GetBoolean());
        Assert.False(second.GetProperty("changed").GetBoolean());
        Assert.Equal(first.GetProperty("version").GetInt32(), second.GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task Removal_OfAnUpload_EndsItAndOfTheFoldersDocumentIsRefused()
    {
        await UploadAsync("bono.md", Encoding.UTF8.GetBytes(Bono));
        var admin = _trainer.CreateDashboard();

        Assert.Equal(HttpStatusCode.OK, (await admin.DeleteAsync("/knowledge/documents/upload/bono")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.DeleteAsync("/knowledge/documents/upload/bono")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.DeleteAsync("/knowledge/documents/a/uno")).StatusCode);
        Assert.Equal(["a/uno"], await SlugsAsync());
    }

    [Fact]
    public async Task Upload_UnderTheTrainersOwnGrants_IsServedAndAudited()
    {
        await using var own = new TrainerHost(_knowledge.Database, TimeProvider.System).Using<ITextEmbedding>(new LocalEmbedding())
            .With("ConnectionStrings:fincoach", _knowledge.Database.ConnectionStringAs("trainer"));

        await TakenAsync(await UploadAsync("bono.md", Encoding.UTF8.GetBytes(Bono), host: own));

        Assert.Equal(["a/uno", "upload/bono"], await SlugsAsync());
        Assert.Equal(1L, await _knowledge.Database.ScalarAsync("select count(*) from app.audit_log where action = 'knowledge.upload'"));
    }

    public static TheoryData<string, string, bool, int, string> Refused => new()
    {
        { "bono.txt", "markdown", true, 415, "knowledge.media_type" },
        { "....md", "markdown", true, 415, "knowledge.media_type" },
        { "bono.pdf", "good", false, 422, "knowledge.origin_missing" },
        { "bono.md", "no front matter", false, 422, "knowledge.document_invalid" },
        { "bono.md", "latin-1", false, 422, "knowledge.document_broken" },
        { "bono.pdf", "markdown", true, 422, "knowledge.document_broken" },
        { "bono.pdf", "cut", true, 422, "knowledge.document_broken" },
        { "bono.pdf", "encrypted", true, 422, "knowledge.document_encrypted" },
        { "bono.pdf", "scan", true, 422, "knowledge.document_without_text" },
        { "bono.pdf", "four pages", true, 422, "knowledge.document_too_long" },
        { "bono.pdf", "huge", true, 413, "knowledge.document_too_large" },
        { "bono.pdf", "bomb", true, 413, "knowledge.document_too_large" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Upload_OfADocumentThatCannotBeTaken_SaysWhyAndChangesNothing(string name, string content, bool origin, int status, string code)
    {
        var before = await StateAsync();

        using var response = await UploadAsync(name, Content(content), origin);

        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(before, await StateAsync());
        Assert.Equal(0L, await _knowledge.Database.ScalarAsync("select count(*) from app.audit_log"));
    }

    [Fact]
    public async Task Upload_ThatTakesTooLong_SaysSoAndChangesNothing()
    {
        var before = await StateAsync();
        await using var hurried = new TrainerHost(_knowledge.Database, TimeProvider.System).Using<ITextEmbedding>(new LocalEmbedding())
            .Using(new PdfReading(new PdfOptions(), new ImpatientClock()));

        using var response = await UploadAsync("bono.pdf", SamplePdf.OfPages("El bono de marzo llega en marzo."), origin: true, host: hurried);

        Assert.Equal("knowledge.document_too_slow", (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task Upload_WithoutAnEmbeddingServer_IsRefusedAndKeepsTheVectors()
    {
        var before = await StateAsync();
        await using var alone = new TrainerHost(_knowledge.Database, TimeProvider.System).Using<ITextEmbedding>(new LocalEmbedding { GoneFrom = 1 });

        using var response = await UploadAsync("bono.md", Encoding.UTF8.GetBytes(Bono), host: alone);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task Upload_ByWhoMayNot_IsRefused()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await UploadAsync("bono.md", Encoding.UTF8.GetBytes(Bono), role: "reviewer")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await UploadAsync("bono.md", Encoding.UTF8.GetBytes(Bono), role: null)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _trainer.CreateClient().GetAsync("/knowledge/documents")).StatusCode);
        Assert.Equal(["a/uno"], await SlugsAsync());
    }

    private static byte[] Content(string what) => what switch
    {
        "markdown" => Encoding.UTF8.GetBytes(Bono),
        "no front matter" => "El bono llega en marzo."u8.ToArray(),
        "latin-1" => Encoding.Latin1.GetBytes(Bono.Replace("Bono de prueba", "Cuándo", StringComparison.Ordinal)),
        "good" => SamplePdf.OfPages("El bono de marzo llega en marzo."),
        "cut" => SamplePdf.OfPages("El bono de marzo llega en marzo.")[..200],
        "encrypted" => SamplePdf.Encrypted(),
        "scan" => SamplePdf.Scanned(1),
        "four pages" => SamplePdf.OfPages([.. Enumerable.Repeat("Una página con algo de texto.", 4)]),
        "huge" => new byte[100_001],
        "bomb" => SamplePdf.Bomb(megabytes: 20),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "Unknown content."),
    };

    private static KnowledgeSources Corpus(params (string Slug, string Text)[] documents) => new(
        [.. documents.Select(d => new SourceDocument(
            d.Slug, d.Slug, "a", "Fuente", null, new DateOnly(2026, 1, 1), null, [], Section.Of(d.Slug, d.Text), SourceDocument.Markdown))],
        new Dictionary<string, AgingFigure>(StringComparer.Ordinal),
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal));

    private static async Task<JsonElement> TakenAsync(HttpResponseMessage response)
    {
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<HttpResponseMessage> UploadAsync(
        string name, byte[] content, bool origin = false, string? role = "admin", Guid? account = null, TrainerHost? host = null)
    {
        using var form = new MultipartFormDataContent();
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "file", name);
        if (origin)
        {
            form.Add(new StringContent("Bono de marzo"), "title");
            form.Add(new StringContent("beneficios"), "category");
            form.Add(new StringContent("ChileAtiende"), "source");
            form.Add(new StringContent("2026-03-31"), "source_date");
        }

        return await (host ?? _trainer).CreateDashboard(role, account).PostAsync("/knowledge/documents", form);
    }

    private async Task<string[]> SlugsAsync() =>
        [.. (await _trainer.CreateDashboard().GetFromJsonAsync<JsonElement>("/knowledge/documents")).EnumerateArray().Select(d => d.GetProperty("slug").GetString()!)];

    private async Task<object?> StateAsync() => await _knowledge.Database.ScalarAsync("""
        select concat_ws(' ', (select string_agg(version || state || coalesce(embedding_model, '-'), ',' order by version) from ml.kb_versions),
            (select count(*) from ml.domain_documents), (select count(*) from ml.domain_chunks), (select count(*) from ml.search_terms))
        """);
}
