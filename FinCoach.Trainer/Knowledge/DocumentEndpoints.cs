using FinCoach.Data.Ml;
using FinCoach.ServiceDefaults.InternalCalls;
using FinCoach.Trainer.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FinCoach.Trainer.Knowledge;

/// <summary><c>GET /knowledge/documents</c>; <c>POST</c> and <c>DELETE</c> for admins.</summary>
internal static class DocumentEndpoints
{
    // Boundaries and the other fields of the form.
    private const int RoomForTheForm = 64 * 1024;

    public static void MapKnowledge(this IEndpointRouteBuilder routes)
    {
        var largest = routes.ServiceProvider.GetRequiredService<IOptions<PdfOptions>>().Value.MostBytes;
        var group = routes.MapGroup("/knowledge/documents").WithTags("Knowledge").RequireCaller(Callers.Dashboard);
        group.MapGet("", ListAsync).WithName("Documents_List");
        // Callers are services with a key and no browser: there is no cookie that a foreign page could use.
        group.MapPost("", UploadAsync).WithName("Documents_Upload").DisableAntiforgery()
            .WithMetadata(new RequestSizeLimitAttribute(largest + RoomForTheForm));
        group.MapDelete("/{**slug}", RemoveAsync).WithName("Documents_Remove");
    }

    private static async Task<Ok<List<DocumentView>>> ListAsync(MlDbContext db, CancellationToken ct)
    {
        var active = await db.KbVersions.Where(v => v.State == KbState.Active).Select(v => (int?)v.Version).SingleOrDefaultAsync(ct) ?? 0;
        return TypedResults.Ok(await db.DomainDocuments
            .Where(d => d.KbVersion <= active && (d.UntilVersion == null || d.UntilVersion > active) && d.Format != SourceDocument.Glossary)
            .OrderBy(d => d.Slug)
            .Select(d => new DocumentView(d.Slug, d.Title, d.Category, d.Source, d.SourceUrl, d.SourceDate, d.ValidUntil, d.Format, d.KbVersion))
            .ToListAsync(ct));
    }

    private static async Task<Results<Ok<DocumentTaken>, ProblemHttpResult>> UploadAsync(
        IFormFile file,
        [FromForm] string? title,
        [FromForm] string? category,
        [FromForm] string? source,
        [FromForm(Name = "source_date")] DateOnly? sourceDate,
        Actor actor,
        UploadDocument upload,
        IOptions<PdfOptions> limits,
        CancellationToken ct)
    {
        if (actor.Refusal(Actor.Admin) is { } refusal)
        {
            return refusal.ToResult();
        }

        if (file.Length > limits.Value.MostBytes)
        {
            return UploadProblems.TooLarge.ToResult();
        }

        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, ct);
        var origin = title is { Length: > 0 } && category is { Length: > 0 } && source is { Length: > 0 } && sourceDate is { } date
            ? new PdfOrigin(title, category, source, date)
            : null;
        return Answer(await upload.AddAsync(file.FileName, content.ToArray(), origin, actor.AccountId, ct));
    }

    private static async Task<Results<Ok<DocumentTaken>, ProblemHttpResult>> RemoveAsync(
        string slug, Actor actor, UploadDocument upload, ServedKnowledge served, CancellationToken ct)
    {
        if (actor.Refusal(Actor.Admin) is { } refusal)
        {
            return refusal.ToResult();
        }

        // What the corpus folder brings would come again with it: there it is removed.
        var isUpload = slug.StartsWith(SourceDocument.UploadPrefix, StringComparison.Ordinal)
            && (await served.DocumentsAsync(ct)).Exists(d => d.Slug == slug);
        return isUpload ? Answer(await upload.RemoveAsync(slug, actor.AccountId, ct)) : UploadProblems.Unknown.ToResult();
    }

    private static Results<Ok<DocumentTaken>, ProblemHttpResult> Answer(UploadOutcome outcome) => outcome switch
    {
        { Report: { } report } => TypedResults.Ok(new DocumentTaken(
            outcome.Slug, report.Version, report.Changed, report.Documents, report.Chunks, report.EmbeddingModel)),
        { Problem: { } problem } => problem.ToResult(outcome.Detail),
        _ => throw new InvalidOperationException("An upload has a report or a problem."),
    };
}

/// <summary>A document that is served.</summary>
/// <param name="Slug">Uploads begin with <c>upload/</c>.</param>
/// <param name="Format"><c>markdown</c> or <c>pdf</c>.</param>
/// <param name="SinceVersion">The version that brought it.</param>
public sealed record DocumentView(
    string Slug, string Title, string Category, string Source, string? SourceUrl, DateOnly SourceDate, DateOnly? ValidUntil, string Format, int SinceVersion);

/// <summary>What an upload or a removal did.</summary>
/// <param name="Changed">False when the very same document was served already.</param>
/// <param name="Documents">Of the version that is served now.</param>
/// <param name="EmbeddingModel">Null: knowledge is found by its words alone.</param>
public sealed record DocumentTaken(string Slug, int Version, bool Changed, int Documents, int Chunks, string? EmbeddingModel);
