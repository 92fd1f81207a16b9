using FinCoach.Data.Ml;

namespace FinCoach.Trainer.Gaps;

/// <summary>What the knowledge base lacks.</summary>
/// <param name="Questions">All questions to the knowledge base in the window, of all people.</param>
/// <param name="Unanswered">Those among them that Gus had no source for.</param>
public sealed record GapReport(int Questions, int Unanswered, IReadOnlyList<GapView> Gaps);

/// <summary>One gap.</summary>
/// <param name="BestScore">The best share of a question's meaning that any passage held, 0 to 1.</param>
/// <param name="KbVersion">The version that was asked last.</param>
/// <param name="NearestDocument">The slug of the served document that comes nearest; null when there is none.</param>
/// <param name="Examples">Masked, of different people; none before enough people asked.</param>
public sealed record GapView(
    Guid Id,
    GapState State,
    int Asks,
    int People,
    DateTimeOffset FirstAskedAt,
    DateTimeOffset LastAskedAt,
    double BestScore,
    int? KbVersion,
    string? NearestDocument,
    string? NearestTitle,
    int Unanswered,
    int Weak,
    int LowRated,
    IReadOnlyList<string> Examples);
