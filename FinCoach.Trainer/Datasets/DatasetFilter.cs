using FinCoach.Data.Ml;
using FinCoach.Domain.Language;

namespace FinCoach.Trainer.Datasets;

/// <summary>What goes into a dataset. Equal filters over equal conversations give equal rows.</summary>
internal sealed record DatasetFilter
{
    /// <summary>Only these intents; null for all.</summary>
    public IReadOnlyList<Intent>? Intents { get; init; }

    /// <summary>The least confidence of an annotation that nobody reviewed, 0 to 1.</summary>
    public double MinConfidence { get; init; } = 0.5;

    /// <summary>Messages from this instant on; null for all.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Messages before this instant; null for all.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>A reply that took this long or longer is no example.</summary>
    public int MaxLatencyMs { get; init; } = 8000;

    /// <summary>A pair of this many tokens or fewer says too little.</summary>
    public int MinTokens { get; init; } = 6;

    public ExampleQuality MinQuality { get; init; } = ExampleQuality.Med;

    /// <summary>An intent with fewer rows is not frequent enough to be learned from.</summary>
    public int MinIntentRows { get; init; } = 5;

    /// <summary>Rows of a dataset at most.</summary>
    public int MaxRows { get; init; } = 50_000;

    /// <summary>Estimated Jaccard similarity of character shingles from which two pairs count as one, 0.5 to 1.</summary>
    public double DuplicateFrom { get; init; } = 0.8;

    /// <summary>Chooses which rows balance keeps and which people are held out.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Share of people held out for validation.</summary>
    public double Validation { get; init; } = 0.1;

    /// <summary>Share of people held out for golden rows.</summary>
    public double Golden { get; init; } = 0.1;
}
