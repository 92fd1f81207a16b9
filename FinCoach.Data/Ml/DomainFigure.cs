using FinCoach.Domain.Amounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.Ml;

/// <summary>A figure that ages, as <c>knowledge/figures.yaml</c> has it. Stated only while it is verified and valid, with its date.</summary>
public sealed class DomainFigure
{
    public required int KbVersion { get; init; }

    /// <summary>As in <c>{{figure:id}}</c>.</summary>
    public required string Id { get; init; }

    public required string Label { get; init; }

    public decimal? Value { get; init; }

    /// <summary>Money; else <see cref="Unit"/> says what is counted.</summary>
    public Currency? Currency { get; init; }

    /// <summary><c>percent</c> or a plain noun.</summary>
    public string? Unit { get; init; }

    public required string Source { get; init; }

    public required DateOnly SourceDate { get; init; }

    public DateOnly? ValidUntil { get; init; }

    public required bool Verified { get; init; }
}

internal sealed class DomainFigureConfiguration : IEntityTypeConfiguration<DomainFigure>
{
    public void Configure(EntityTypeBuilder<DomainFigure> figure)
    {
        figure.ToTable("domain_figures");
        figure.HasKey(f => new { f.KbVersion, f.Id });
        figure.Property(f => f.Id).HasMaxLength(64);
        figure.Property(f => f.Label).HasMaxLength(256);
        figure.Property(f => f.Value).HasPrecision(20, 6);
        figure.Property(f => f.Unit).HasMaxLength(64);
        figure.Property(f => f.Source).HasMaxLength(512);
    }
}
