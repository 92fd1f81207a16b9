using FinCoach.Domain.Amounts;

namespace FinCoach.Domain.Checks;

/// <summary>What a figure in running text is.</summary>
public enum FigureKind
{
    /// <summary>Money with its unit stated: <c>$12.990</c>, <c>UF 2,50</c>, <c>12 lucas</c>.</summary>
    Amount,

    /// <summary><c>12,5 %</c>.</summary>
    Percent,

    /// <summary><c>20 de noviembre</c>, <c>20-11-2026</c>, <c>noviembre de 2026</c>.</summary>
    Date,

    /// <summary>A number of something countable in finance: <c>3 cuotas</c>.</summary>
    Count,

    /// <summary>A year alone: <c>2026</c>.</summary>
    Year,

    /// <summary>A number without a unit.</summary>
    Number,
}

/// <summary>One figure of a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins, its unit included, in UTF-16 units.</param>
/// <param name="Length">How long it is, its unit included.</param>
/// <param name="Value">The number stated, words like <c>mil</c> and <c>lucas</c> worked in; 0 for dates.</param>
/// <param name="Decimals">How many decimals are written.</param>
public sealed record Figure(FigureKind Kind, int Start, int Length, decimal Value, int Decimals)
{
    /// <summary>The unit of an <see cref="FigureKind.Amount"/>.</summary>
    public Currency? Currency { get; init; }

    /// <summary>Dates: absent in <c>noviembre de 2026</c>.</summary>
    public int? Day { get; init; }

    /// <summary>Dates only.</summary>
    public int? Month { get; init; }

    /// <summary>Dates and years: absent in <c>20 de noviembre</c>.</summary>
    public int? Year { get; init; }

    /// <summary>The figure as written in the text that it was found in.</summary>
    public string In(string text) => text.Substring(Start, Length);
}
