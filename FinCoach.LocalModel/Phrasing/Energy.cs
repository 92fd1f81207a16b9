namespace FinCoach.LocalModel.Phrasing;

/// <summary>How much life a phrasing has; finer than the training buckets, so that nearby intensities differ too.</summary>
internal enum Energy
{
    /// <summary>Up to 0.3: the facts alone.</summary>
    Sober,

    /// <summary>Under 0.55: one friendly word.</summary>
    Warm,

    /// <summary>Under 0.8: a word of encouragement with an exclamation.</summary>
    Lively,

    /// <summary>From 0.8: encouragement before and after, with emojis.</summary>
    Enthusiastic,
}

internal static class Energies
{
    public static Energy Of(decimal intensity) => intensity switch
    {
        <= 0.3m => Energy.Sober,
        < 0.55m => Energy.Warm,
        < 0.8m => Energy.Lively,
        _ => Energy.Enthusiastic,
    };
}
