namespace FinCoach.Domain.Amounts;

/// <summary>How sure it is that a number is money.</summary>
public enum AmountMark
{
    /// <summary>A number alone: <c>5500</c>, <c>12.990</c>, <c>quinientos</c>.</summary>
    Bare,

    /// <summary>A magnitude says so: <c>5 lucas</c>, <c>12 mil</c>, <c>15k</c>.</summary>
    Scaled,

    /// <summary>A currency says so: <c>$500</c>, <c>2,5 UF</c>, <c>20 dólares</c>.</summary>
    Marked,
}

/// <summary>An amount of money inside a text.</summary>
/// <param name="Money">The amount; always positive.</param>
/// <param name="Start">First UTF-16 unit in the source.</param>
/// <param name="End">One past the last UTF-16 unit in the source.</param>
/// <param name="FirstToken">First token of the amount.</param>
/// <param name="EndToken">One past its last token.</param>
/// <param name="Mark">How sure it is that this is money.</param>
/// <param name="Scale">The magnitude that was spoken (1,000 for lucas and mil, 1,000,000 for palos), else 1.</param>
public readonly record struct AmountSpan(
    Money Money, int Start, int End, int FirstToken, int EndToken, AmountMark Mark, decimal Scale);
