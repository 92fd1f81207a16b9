using FinCoach.Domain.Amounts;

namespace FinCoach.Domain.Indicators;

/// <summary>An amount in another unit, and the values that it was computed with.</summary>
/// <param name="Result">The amount in the unit asked for, rounded.</param>
/// <param name="Used">The indicators used, one for each unit that is not the peso; a reply names their dates.</param>
public sealed record Conversion(Money Result, IReadOnlyList<Indicator> Used);
