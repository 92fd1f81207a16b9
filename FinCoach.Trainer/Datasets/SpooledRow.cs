using FinCoach.Data.Ml;
using FinCoach.Domain.Language;
using FinCoach.Domain.Style;

namespace FinCoach.Trainer.Datasets;

/// <summary>One masked row between the passes of an export.</summary>
internal sealed record SpooledRow(
    Guid MessageId,
    Guid UserId,
    Intent Intent,
    IntensityBucket Bucket,
    ExampleQuality Quality,
    bool Corrected,
    string Text,
    string Prompt,
    string Completion);

/// <summary>What stays in memory of a spooled row: all that choosing and splitting ask.</summary>
/// <param name="End">Where the row ends on disk; it begins where the one before it ends.</param>
/// <param name="Rank">Its rank within its cell (<see cref="Balance.Rank"/>).</param>
internal readonly record struct RowMark(long End, ulong Rank, Intent Intent, IntensityBucket Bucket, ExampleQuality Quality, DatasetSplit Split)
{
    /// <summary>The rows that balance weighs against each other.</summary>
    public int Cell => ((int)Intent * 3) + (int)Bucket;
}
