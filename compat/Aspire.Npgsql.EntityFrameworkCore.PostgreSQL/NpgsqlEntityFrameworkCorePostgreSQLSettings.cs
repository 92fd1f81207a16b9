namespace Aspire.Npgsql.EntityFrameworkCore.PostgreSQL;

/// <summary>Configuration section <c>Aspire:Npgsql:EntityFrameworkCore:PostgreSQL</c>, or that section's <c>{context}</c>.</summary>
public sealed class NpgsqlEntityFrameworkCorePostgreSQLSettings
{
    public string? ConnectionString { get; set; }

    /// <summary>Does not retry what failed for a passing reason.</summary>
    public bool DisableRetry { get; set; }

    /// <summary>Seconds.</summary>
    public int? CommandTimeout { get; set; }

    public bool DisableHealthChecks { get; set; }

    public bool DisableTracing { get; set; }

    public bool DisableMetrics { get; set; }
}
