using FinCoach.Domain.Amounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.App;

/// <summary>The published value of a unit in pesos on a day, and where it was taken from.</summary>
public sealed class StoredIndicator
{
    public required Currency Unit { get; init; }

    /// <summary>The day that the value is of; the first of the month for the UTM.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Pesos for one unit.</summary>
    public required decimal Value { get; init; }

    /// <summary>The host or the file that it came from.</summary>
    public required string Source { get; init; }

    public required DateTimeOffset FetchedAt { get; init; }
}

internal sealed class StoredIndicatorConfiguration : IEntityTypeConfiguration<StoredIndicator>
{
    public void Configure(EntityTypeBuilder<StoredIndicator> indicator)
    {
        indicator.ToTable("indicators", t => t.HasCheckConstraint("ck_indicators_value", "value > 0"));
        indicator.HasKey(i => new { i.Unit, i.Date });
        indicator.Property(i => i.Value).HasPrecision(18, 6);
        indicator.Property(i => i.Source).HasMaxLength(128);
    }
}
