using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.App;

/// <summary>A person's settings.</summary>
public sealed class UserPrefs
{
    public required Guid UserId { get; init; }

    /// <summary>Monthly spending ceiling over everything, in pesos.</summary>
    public decimal? BudgetGoal { get; set; }

    /// <summary>The person's own words for categories, as JSON.</summary>
    public string CategoriesJson { get; set; } = "{}";

    /// <summary>Since when a summary is to come every Monday; null until the person asks.</summary>
    public DateTimeOffset? WeeklySummarySince { get; set; }

    /// <summary>Since when a summary is to come on the first day of every month; null until the person asks.</summary>
    public DateTimeOffset? MonthlySummarySince { get; set; }

    /// <summary>Whether bills, instalments and goal deadlines are announced. Off until the person asks.</summary>
    public bool Reminders { get; set; }

    /// <summary><c>training_opt_out</c>, <c>retention_days</c> and other choices, as JSON. Training is off until given.</summary>
    public string PrivacyFlags { get; set; } = """{"training_opt_out":true}""";
}

internal sealed class UserPrefsConfiguration : IEntityTypeConfiguration<UserPrefs>
{
    public void Configure(EntityTypeBuilder<UserPrefs> prefs)
    {
        prefs.ToTable("user_prefs");
        prefs.HasKey(p => p.UserId);
        prefs.Property(p => p.BudgetGoal).HasColumnType("numeric");
        prefs.Property(p => p.CategoriesJson).HasColumnType("jsonb");
        prefs.Property(p => p.PrivacyFlags).HasColumnType("jsonb");
        prefs.HasOne<User>().WithOne().HasForeignKey<UserPrefs>(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
