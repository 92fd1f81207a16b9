using FinCoach.Domain.Masking;

namespace FinCoach.Trainer.Masks;

/// <summary>How well masks fit labels. A span counts as found when start, end and type are equal.</summary>
/// <param name="Rows">Texts.</param>
/// <param name="ExactRows">Texts whose spans all fit.</param>
/// <param name="Precision">Right ones among the found.</param>
/// <param name="Recall">Found ones among the labelled.</param>
/// <param name="Types">The same by type, by its name.</param>
/// <param name="BytesPerSecond">UTF-8 bytes masked in a second on one core.</param>
internal sealed record MaskScore(
    int Rows,
    int ExactRows,
    double Precision,
    double Recall,
    IReadOnlyDictionary<string, TypeScore> Types,
    double BytesPerSecond);

/// <summary>The score of one type of mask.</summary>
internal sealed record TypeScore(double Precision, double Recall, int Gold, int Found);

/// <summary>A text whose masks do not fit, and the difference.</summary>
internal sealed record MaskMiss(string Id, string Text, IReadOnlyList<MaskSpan> Missing, IReadOnlyList<MaskSpan> Excess);
