namespace FinCoach.Domain.Style;

/// <summary>The three ranges in which training data is balanced and phrasings are kept.</summary>
public enum IntensityBucket
{
    /// <summary>0.0 to 0.3: sober and direct.</summary>
    Low,

    /// <summary>Between low and high.</summary>
    Med,

    /// <summary>0.8 to 1.0: positive reinforcement and a few emojis.</summary>
    High,
}

/// <summary>Borders of the buckets.</summary>
public static class IntensityBuckets
{
    /// <summary>The bucket of an intensity.</summary>
    public static IntensityBucket Of(decimal intensity) => intensity switch
    {
        <= 0.3m => IntensityBucket.Low,
        >= 0.8m => IntensityBucket.High,
        _ => IntensityBucket.Med,
    };
}
