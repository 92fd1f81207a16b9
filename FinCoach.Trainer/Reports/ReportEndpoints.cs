using FinCoach.Data.Ml;
using FinCoach.ServiceDefaults.InternalCalls;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.Trainer.Reports;

/// <summary><c>GET /reports</c>, <c>GET /reports/{id}</c> (HTML, or Markdown with <c>?format=md</c>).</summary>
internal static class ReportEndpoints
{
    private const int Shown = 50;

    public static void AddReports(this IHostApplicationBuilder builder) => builder.Services.AddSingleton<ReportReader>();

    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/reports").WithTags("Reports").RequireCaller(Callers.Dashboard);
        group.MapGet("", ListAsync).WithName("Reports_List");
        group.MapGet("/{id:guid}", GetAsync).WithName("Reports_Get");
    }

    private static async Task<Ok<List<ReportView>>> ListAsync(MlDbContext db, CancellationToken ct) => TypedResults.Ok(
        await db.Reports.OrderByDescending(r => r.To).Take(Shown).Select(r => new ReportView(r.Id, r.From, r.To, r.CreatedAt)).ToListAsync(ct));

    private static async Task<Results<ContentHttpResult, NotFound>> GetAsync(Guid id, MlDbContext db, CancellationToken ct, string? format = null) =>
        await db.Reports.SingleOrDefaultAsync(r => r.Id == id, ct) is { } report
            ? format == "md" ? TypedResults.Text(report.Markdown, "text/markdown; charset=utf-8") : TypedResults.Text(report.Html, "text/html; charset=utf-8")
            : TypedResults.NotFound();
}

/// <summary>A report without its text.</summary>
public sealed record ReportView(Guid Id, DateTimeOffset From, DateTimeOffset To, DateTimeOffset CreatedAt);
