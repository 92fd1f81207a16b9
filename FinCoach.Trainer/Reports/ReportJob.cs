using System.Globalization;
using System.Text.Json;
using FinCoach.Data.Ml;
using FinCoach.Domain.Json;
using FinCoach.Trainer.Runs;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.Trainer.Reports;

/// <summary>Fortnightly: what changed, quality, cost, rollouts, and what to review, as Markdown and HTML.</summary>
internal sealed class ReportJob(MlDbContext db, ReportReader reader, TimeProvider clock) : IJob
{
    public const string JobName = "report";

    /// <summary>What a report covers.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromDays(14);

    public string Name => JobName;

    public async Task<object?> RunAsync(RunContext run, CancellationToken ct)
    {
        // The slot is the end of the period: a report that is written late is of the same days.
        var to = DateTimeOffset.TryParse(run.Slot, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var slot)
            ? slot.ToUniversalTime() : clock.GetUtcNow();
        return new { report = await WriteAsync(to - Period, to, ct) };
    }

    /// <summary>Writes the report of a period; the one that stands is kept.</summary>
    public async Task<Guid> WriteAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        if (await db.Reports.Where(r => r.From == from && r.To == to).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(ct) is { } known)
        {
            return known;
        }

        var figures = await reader.ReadAsync(from, to, ct);
        var markdown = ReportText.Markdown(figures);
        var report = new Report
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            From = from,
            To = to,
            Markdown = markdown,
            Html = ReportHtml.Of(markdown),
            Figures = JsonSerializer.Serialize(figures, DomainJson.Options),
            CreatedAt = clock.GetUtcNow(),
        };
        db.Add(report);
        await db.SaveChangesAsync(ct);
        return report.Id;
    }
}
