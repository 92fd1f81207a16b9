using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.Ml;

/// <summary>Where a run stands.</summary>
public enum JobState
{
    Running,
    Succeeded,
    Failed,
}

/// <summary>One run of a job. The pair of job and slot is unique, so whoever inserts it is the only one who runs it.</summary>
public sealed class JobRun
{
    public Guid Id { get; init; }

    /// <summary><c>etl</c>, <c>training</c>, <c>dataset_export</c>, …</summary>
    public required string Job { get; init; }

    /// <summary>What the run is for: a scheduled instant in ISO 8601, or the id of a request.</summary>
    public required string Slot { get; init; }

    public required JobState State { get; set; }

    /// <summary>While it is running: after this instant its worker is taken for dead and another may go on. By the real clock.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>What it is doing, as JSON; never a text of people.</summary>
    public string Progress { get; set; } = "{}";

    /// <summary>What came of it, as JSON.</summary>
    public string? Result { get; set; }

    /// <summary>Why it failed; never a text of people.</summary>
    public string? Error { get; set; }
}

internal sealed class JobRunConfiguration : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> run)
    {
        run.ToTable("job_runs");
        run.Property(r => r.Job).HasMaxLength(64);
        run.Property(r => r.Slot).HasMaxLength(64);
        run.Property(r => r.Progress).HasColumnType("jsonb");
        run.Property(r => r.Result).HasColumnType("jsonb");
        run.Property(r => r.Error).HasMaxLength(1000);
        run.HasIndex(r => new { r.Job, r.Slot }).IsUnique();
        run.HasIndex(r => r.StartedAt);
    }
}
