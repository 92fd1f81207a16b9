namespace FinCoach.ServiceDefaults.Clocks;

/// <summary>
/// The product clock of a demo. It shows <see cref="Origin"/> when the real clock shows <see cref="Anchor"/>, and runs
/// <see cref="Rate"/> times as fast. Every process of a demo gets the same three values and so agrees on the time.
/// </summary>
public sealed class ClockOptions
{
    public const string SectionName = "Clock";

    /// <summary>What the product clock shows at the anchor. Not set: the product clock is the real one.</summary>
    public DateTimeOffset? Origin { get; set; }

    /// <summary>The real instant at which the product clock shows its origin. Default: the origin itself.</summary>
    public DateTimeOffset? Anchor { get; set; }

    /// <summary>Product seconds per real second, 1 to 100,000. Default 1.</summary>
    public double Rate { get; set; } = 1;
}
