namespace FinCoach.Domain.Language;

/// <summary>Which way a stated amount, or percentage, moves what stands: <c>súbele 20 lucas</c>, <c>bájalo en 10 %</c>.</summary>
public enum AmountChange
{
    Add,
    Subtract,
}
