using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FinCoach.Data.App;
using FinCoach.Domain.Retrieval;
using FinCoach.ServiceDefaults.Problems;
using FinCoach.ServiceDefaults.Requests;
using Microsoft.Extensions.Options;

namespace FinCoach.Trainer.Knowledge;

/// <summary>What became of an upload: a report, or a problem with what its author can do.</summary>
internal sealed record UploadOutcome(string Slug, IngestReport? Report, Problem? Problem = null, string? Detail = null);

/// <summary>
/// Brings one document of an admin's into the knowledge base, under the limits of <c>ingest</c>. It lives under <c>upload/</c>, which the
/// corpus folder never speaks for: the next ingestion of the folder keeps it, and only its own removal ends it.
/// </summary>
internal sealed class UploadDocument(Ingestion ingestion, PdfReading pdf, IOptions<PdfOptions> limits, AppDbContext app, TimeProvider clock)
{
    private const int LongestName = 200;

    public async Task<UploadOutcome> AddAsync(string fileName, byte[] content, PdfOrigin? origin, Guid admin, CancellationToken ct)
    {
        var name = Section.Slug(Path.GetFileNameWithoutExtension(fileName));
        var slug = SourceDocument.UploadPrefix + name[..Math.Min(name.Length, LongestName)];
        var kind = Path.GetExtension(fileName).ToLowerInvariant();
        if (name.Length == 0 || kind is not (".md" or ".pdf"))
        {
            return new UploadOutcome(slug, null, UploadProblems.MediaType);
        }

        if (kind is ".pdf" && origin is null)
        {
            return new UploadOutcome(slug, null, UploadProblems.OriginMissing);
        }

        return await BringAsync(slug, async () =>
        {
            var document = kind is ".pdf" ? await pdf.ReadAsync(slug, content, origin!, ct) : MarkdownDocument.Read(slug, Text(slug, content));
            await AuditAsync(admin, "knowledge.upload", slug, new { bytes = content.Length, sha256 = Convert.ToHexStringLower(SHA256.HashData(content)) }, ct);
            return await ingestion.AddAsync(document, IngestProgress.Nowhere, ct);
        });
    }

    public Task<UploadOutcome> RemoveAsync(string slug, Guid admin, CancellationToken ct) => BringAsync(slug, async () =>
    {
        await AuditAsync(admin, "knowledge.removal", slug, new { }, ct);
        return await ingestion.RemoveAsync(slug, IngestProgress.Nowhere, ct);
    });

    private static async Task<UploadOutcome> BringAsync(string slug, Func<Task<IngestReport>> bring)
    {
        try
        {
            return new UploadOutcome(slug, await bring());
        }
        catch (KnowledgeException e)
        {
            return new UploadOutcome(slug, null, UploadProblems.Of(e.Fault), e.Message);
        }
    }

    private string Text(string slug, byte[] content)
    {
        if (content.Length > limits.Value.MostBytes)
        {
            throw new KnowledgeException(KnowledgeFault.TooLarge, $"{slug}: larger than {limits.Value.MostBytes} bytes.");
        }

        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(content);
        }
        catch (DecoderFallbackException e)
        {
            throw new KnowledgeException(KnowledgeFault.Broken, $"{slug}: this is no UTF-8 text.", e);
        }
    }

    // The audit first: a document without its line would be worse than a line without its document.
    private async Task AuditAsync(Guid admin, string action, string slug, object details, CancellationToken ct)
    {
        app.Add(new AuditEntry
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            At = clock.GetUtcNow(),
            Actor = admin.ToString(),
            Action = action,
            Subject = slug.Length > 128 ? slug[..128] : slug,
            RequestId = RequestId.Current,
            Details = JsonSerializer.Serialize(details),
        });
        await app.SaveChangesAsync(ct);
    }
}
