namespace FinCoach.Tests.Knowledge;

/// <summary>The head of a document, in YAML between two lines of dashes.</summary>
internal sealed class CorpusFrontMatter
{
    public string Title { get; init; } = "";

    public string Category { get; init; } = "";

    /// <summary>Institution and page, or the law by its number.</summary>
    public string Source { get; init; } = "";

    public string? SourceUrl { get; init; }

    public DateOnly? SourceDate { get; init; }

    /// <summary>The day after which the text itself needs another look; figures carry their own.</summary>
    public DateOnly? ValidUntil { get; init; }

    public List<string> Keywords { get; init; } = [];

    /// <summary>Figures of the prose that a law named in <see cref="Source"/> fixes.</summary>
    public List<string> FixedFigures { get; init; } = [];

    /// <summary>Figures of the prose that only illustrate.</summary>
    public List<string> ExampleFigures { get; init; } = [];
}
