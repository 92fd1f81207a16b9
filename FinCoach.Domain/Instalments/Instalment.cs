using FinCoach.Domain.Amounts;

namespace FinCoach.Domain.Instalments;

/// <summary>One part of a purchase that is paid over months.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Of">How many there are.</param>
/// <param name="Due">The day that it counts on.</param>
/// <param name="Amount">What it costs.</param>
public sealed record Instalment(int Number, int Of, DateOnly Due, Money Amount);
