using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.Ml;

/// <summary>What a model costs from a day on, in US dollars per million tokens: the only source of <c>cost_usd</c>.</summary>
public sealed class ModelPrice
{
    public required string Model { get; init; }

    public required decimal Input { get; init; }

    public required decimal Output { get; init; }

    public decimal? Training { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>
    /// The prices that may hold for a model on a day; the longest name counts, then the latest day. Providers answer with the name of a snapshot
    /// (<c>gpt-4o-mini-2024-07-18</c>) or of a fine-tune (<c>ft:gpt-4o-mini-2024-07-18:…</c>), which begin with the name that is priced.
    /// </summary>
    public static Expression<Func<ModelPrice, bool>> Of(string model, DateOnly day) =>
        p => EF.Functions.Like(model, p.Model + "%") && p.ValidFrom <= day;
}

internal sealed class ModelPriceConfiguration : IEntityTypeConfiguration<ModelPrice>
{
    public void Configure(EntityTypeBuilder<ModelPrice> price)
    {
        price.ToTable("model_prices");
        price.HasKey(p => new { p.Model, p.ValidFrom });
        price.Property(p => p.Model).HasMaxLength(128);
        price.Property(p => p.Input).HasPrecision(12, 6);
        price.Property(p => p.Output).HasPrecision(12, 6);
        price.Property(p => p.Training).HasPrecision(12, 6);
    }
}
