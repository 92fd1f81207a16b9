namespace FinCoach.Trainer.Reports;

/// <summary>The figures of a fortnight: counts, shares and names of versions; no text of people.</summary>
internal sealed record ReportFigures(
    DateTimeOffset From,
    DateTimeOffset To,
    long People,
    long Messages,
    long Errors,
    double P95Ms,
    decimal CostUsd,
    double? Stars,
    long Ratings,
    IReadOnlyList<IntentFigures> Intents,
    IReadOnlyList<VersionFigures> Versions,
    IReadOnlyList<DatasetFigures> Datasets,
    IReadOnlyList<string> Rollouts,
    ReviewFigures Reviews,
    IReadOnlyList<string> FailedRuns);

/// <summary>How an intent did.</summary>
internal sealed record IntentFigures(string Intent, long Messages, double Confidence, long Errors, decimal CostUsd);

/// <summary>A version that was made or judged in the period.</summary>
internal sealed record VersionFigures(Guid Id, string Kind, string Name, string Status, DateTimeOffset CreatedAt, bool? Gate, bool Overridden);

/// <summary>A dataset of the period.</summary>
internal sealed record DatasetFigures(Guid Id, long Rows, DateTimeOffset CreatedAt);

/// <summary>Where the review queue stands.</summary>
internal sealed record ReviewFigures(long Open, long Disputed, long Settled, long Corrected);
