namespace FinCoach.Tests.Knowledge;

/// <summary>The content of <c>knowledge/figures.yaml</c>.</summary>
internal sealed class CorpusFigures
{
    public List<CorpusFigure> Figures { get; init; } = [];
}

/// <summary>A figure that ages: stated only while verified and valid, always with its date.</summary>
internal sealed class CorpusFigure
{
    public string Id { get; init; } = "";

    public string Label { get; init; } = "";

    public decimal? Value { get; init; }

    /// <summary><c>percent</c>, <c>times</c> or another unit, when it is not money.</summary>
    public string? Unit { get; init; }

    /// <summary>CLP, UF, UTM, USD or EUR, when it is money.</summary>
    public string? Currency { get; init; }

    public string Source { get; init; } = "";

    public DateOnly? SourceDate { get; init; }

    public DateOnly? ValidUntil { get; init; }

    public bool? Verified { get; init; }

    public string? Note { get; init; }
}
