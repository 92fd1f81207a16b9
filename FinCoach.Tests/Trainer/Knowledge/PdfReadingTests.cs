using System.Text;
using FinCoach.Tests.Fakes;
using FinCoach.Trainer.Knowledge;

namespace FinCoach.Tests.Trainer.Knowledge;

public sealed class PdfReadingTests
{
    private static readonly PdfOptions s_limits = new() { MostPages = 3, MostBytes = 200_000, MostUnpackedBytes = 2 << 20, MostCharacters = 2_000 };

    [Fact]
    public async Task Read_AGoodPdf_GivesItsTextInOrder()
    {
        var document = await ReadAsync(SamplePdf.OfPages("El bono de marzo llega en marzo.\nSe paga una vez al año.", "# Es del Estado y no se postula."));

        var text = string.Join('\n', document.Sections.Select(s => s.Markdown));
        Assert.Equal(("upload/x", "Bono", SourceDocument.Pdf), (document.Slug, document.Title, document.Format));
        Assert.InRange(text.IndexOf("llega en marzo", StringComparison.Ordinal), 0, text.IndexOf("Es del Estado", StringComparison.Ordinal));
        Assert.Empty(document.Sections[0].Heading);
    }

    [Fact]
    public async Task Read_ABrokenPdf_SaysSo() => await AssertAsync(KnowledgeFault.Broken, "%PDF-1.4\nthis is no object"u8.ToArray());

    [Fact]
    public async Task Read_APdfCutShort_SaysSo()
    {
        var whole = SamplePdf.OfPages("El bono de marzo llega en marzo.");

        await AssertAsync(KnowledgeFault.Broken, whole[..(whole.Length / 3)]);
    }

    [Fact]
    public async Task Read_NoPdf_SaysSo() => await AssertAsync(KnowledgeFault.Broken, Encoding.UTF8.GetBytes("<html>hola</html>"));

    [Fact]
    public async Task Read_AnEncryptedPdf_SaysSo() => await AssertAsync(KnowledgeFault.Encrypted, SamplePdf.Encrypted());

    [Fact]
    public async Task Read_AScan_SaysSo() => await AssertAsync(KnowledgeFault.WithoutText, SamplePdf.Scanned(2));

    [Fact]
    public async Task Read_MorePagesThanTaken_SaysSo() =>
        await AssertAsync(KnowledgeFault.TooLong, SamplePdf.OfPages([.. Enumerable.Repeat("Una página con algo de texto.", 4)]));

    [Fact]
    public async Task Read_MoreTextThanTaken_SaysSo() =>
        await AssertAsync(KnowledgeFault.TooLong, SamplePdf.OfPages(string.Join('\n', Enumerable.Repeat(new string('a', 90), 30))));

    [Fact]
    public async Task Read_MoreBytesThanTaken_SaysSo() => await AssertAsync(KnowledgeFault.TooLarge, new byte[200_001]);

    [Fact]
    public async Task Read_APdfThatUnpacksToMoreThanTaken_SaysSoBeforeItIsOpened()
    {
        var bomb = SamplePdf.Bomb(megabytes: 40);

        Assert.True(bomb.Length < s_limits.MostBytes);
        await AssertAsync(KnowledgeFault.TooLarge, bomb);
    }

    [Fact]
    public async Task Read_LongerThanItMay_SaysSo() =>
        await AssertAsync(KnowledgeFault.TooSlow, SamplePdf.OfPages("El bono de marzo llega en marzo."), new ImpatientClock());

    [Fact]
    public async Task Read_WithATitleThatIsTooLong_SaysSo()
    {
        var reading = new PdfReading(s_limits, TimeProvider.System);
        var origin = new PdfOrigin(new string('t', 257), "a", "Fuente", new DateOnly(2026, 1, 1));

        var refused = await Assert.ThrowsAsync<KnowledgeException>(() =>
            reading.ReadAsync("upload/x", SamplePdf.OfPages("El bono de marzo llega en marzo."), origin, TestContext.Current.CancellationToken));
        Assert.Equal(KnowledgeFault.Invalid, refused.Fault);
    }

    private static async Task AssertAsync(KnowledgeFault fault, byte[] pdf, TimeProvider? clock = null)
    {
        var refused = await Assert.ThrowsAsync<KnowledgeException>(() => ReadAsync(pdf, clock));
        Assert.Equal(fault, refused.Fault);
        Assert.StartsWith("upload/x: ", refused.Message, StringComparison.Ordinal);
    }

    private static Task<SourceDocument> ReadAsync(byte[] pdf, TimeProvider? clock = null) => new PdfReading(s_limits, clock ?? TimeProvider.System)
        .ReadAsync("upload/x", pdf, new PdfOrigin("Bono", "beneficios", "Fuente", new DateOnly(2026, 1, 1)), TestContext.Current.CancellationToken);
}
