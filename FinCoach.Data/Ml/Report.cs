using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.Ml;

/// <summary>What a fortnight brought: quality, cost, rollouts, what to review. Figures only, no text of people.</summary>
public sealed class Report
{
    public Guid Id { get; init; }

    public required DateTimeOffset From { get; init; }

    /// <summary>Excluded.</summary>
    public required DateTimeOffset To { get; init; }

    public required string Markdown { get; init; }

    public required string Html { get; init; }

    /// <summary>The figures of the report, as JSON.</summary>
    public required string Figures { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}

internal sealed class ReportConfiguration : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> report)
    {
        report.ToTable("reports");
        report.Property(r => r.From).HasColumnName("period_from");
        report.Property(r => r.To).HasColumnName("period_to");
        report.Property(r => r.Markdown).HasColumnType("text");
        report.Property(r => r.Html).HasColumnType("text");
        report.Property(r => r.Figures).HasColumnType("jsonb");
        report.HasIndex(r => new { r.From, r.To }).IsUnique();
    }
}
