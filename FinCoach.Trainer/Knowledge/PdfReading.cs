using System.Text;
using FinCoach.Domain.Retrieval;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Exceptions;

namespace FinCoach.Trainer.Knowledge;

/// <summary>Takes the text out of a PDF, within limits of size, pages, characters and time. Images are not read.</summary>
/// <param name="realClock">The time limit is one of real time.</param>
internal sealed class PdfReading(PdfOptions limits, TimeProvider realClock)
{
    // A page of running text has hundreds of letters; a scan has none, or a stamp.
    private const int FewestLettersOfAPage = 20;

    /// <exception cref="KnowledgeException">Broken, encrypted, too large, too slow, or without text.</exception>
    public async Task<SourceDocument> ReadAsync(string slug, byte[] pdf, PdfOrigin origin, CancellationToken ct)
    {
        if (pdf.Length > limits.MostBytes)
        {
            throw new KnowledgeException(KnowledgeFault.TooLarge, $"{slug}: the PDF is larger than {limits.MostBytes} bytes.");
        }

        if (pdf.AsSpan(0, Math.Min(pdf.Length, 1024)).IndexOf("%PDF-"u8) < 0)
        {
            throw new KnowledgeException(KnowledgeFault.Broken, $"{slug}: this is no PDF.");
        }

        if (!PdfStreams.UnpackWithin(pdf, limits.MostUnpackedBytes))
        {
            throw new KnowledgeException(KnowledgeFault.TooLarge, $"{slug}: the PDF unpacks to more than {limits.MostUnpackedBytes} bytes.");
        }

        var body = await BodyAsync(slug, pdf, ct);
        return new SourceDocument(
            slug, origin.Title, origin.Category, origin.Source, null, origin.SourceDate, null, [], Section.Of(slug, body), SourceDocument.Pdf).Checked();
    }

    // The package reads a page in one go and takes no token, so that the watch is outside: a page that never ends is left behind.
    private async Task<string> BodyAsync(string slug, byte[] pdf, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(limits.ReadingTime, realClock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ct);
        try
        {
            return await Task.Run(() => Text(slug, pdf, either.Token), CancellationToken.None).WaitAsync(either.Token);
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
        {
            throw new KnowledgeException(KnowledgeFault.TooSlow, $"{slug}: reading the PDF takes longer than {limits.ReadingTime}.", e);
        }
        catch (PdfDocumentEncryptedException e)
        {
            throw new KnowledgeException(KnowledgeFault.Encrypted, $"{slug}: the PDF is encrypted; save it without a password.", e);
        }
        // A broken file can make the package throw anything.
        catch (Exception e) when (e is not (KnowledgeException or OperationCanceledException))
        {
            throw new KnowledgeException(KnowledgeFault.Broken, $"{slug}: the PDF is broken ({e.GetType().Name}).", e);
        }
    }

    private string Text(string slug, byte[] pdf, CancellationToken patience)
    {
        using var document = PdfDocument.Open(pdf, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
        if (document.NumberOfPages > limits.MostPages)
        {
            throw new KnowledgeException(KnowledgeFault.TooLong, $"{slug}: the PDF has more than {limits.MostPages} pages.");
        }

        var body = new StringBuilder();
        foreach (var page in document.GetPages())
        {
            patience.ThrowIfCancellationRequested();
            body.Append(ContentOrderTextExtractor.GetText(page, addDoubleNewline: true)).Append("\n\n");
            if (body.Length > limits.MostCharacters)
            {
                throw new KnowledgeException(KnowledgeFault.TooLong, $"{slug}: the PDF holds more than {limits.MostCharacters} characters.");
            }
        }

        // A heading mark in somebody's PDF is not a heading of ours, and control characters are nobody's.
        var text = string.Join('\n', body.ToString().Split('\n').Select(line => line.TrimStart('#', ' ')));
        text = new string([.. text.Where(c => c is '\n' || !char.IsControl(c))]).Trim();
        return text.Count(char.IsLetter) < FewestLettersOfAPage * Math.Min(document.NumberOfPages, 5)
            ? throw new KnowledgeException(KnowledgeFault.WithoutText, $"{slug}: the PDF has no text; it looks like a scan.")
            : text;
    }
}
