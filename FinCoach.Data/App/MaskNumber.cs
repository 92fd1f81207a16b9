using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.App;

/// <summary>The number of a masked value within one conversation, so that <c>[RUT_1]</c> means the same RUT throughout.</summary>
public sealed class MaskNumber
{
    public required Guid SessionId { get; init; }

    /// <summary><c>RUT</c>, <c>CARD</c>, …</summary>
    public required string Type { get; init; }

    /// <summary>Keyed digest of the value; the value itself is never stored.</summary>
    public required string ValueHmac { get; init; }

    public required int N { get; init; }
}

internal sealed class MaskNumberConfiguration : IEntityTypeConfiguration<MaskNumber>
{
    public void Configure(EntityTypeBuilder<MaskNumber> number)
    {
        number.ToTable("mask_numbers");
        number.HasKey(n => new { n.SessionId, n.Type, n.ValueHmac });
        number.Property(n => n.Type).HasMaxLength(16);
        number.Property(n => n.ValueHmac).HasMaxLength(64);
        number.HasOne<Session>().WithMany().HasForeignKey(n => n.SessionId).OnDelete(DeleteBehavior.Cascade);
        number.HasIndex(n => new { n.SessionId, n.Type, n.N }).IsUnique();
    }
}
