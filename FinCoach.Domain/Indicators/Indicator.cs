using FinCoach.Domain.Amounts;

namespace FinCoach.Domain.Indicators;

/// <summary>The published value of a unit in pesos on a day.</summary>
/// <param name="Unit">UF and USD have a value for each day, UTM one for each month (kept under its first day), EUR by day.</param>
/// <param name="Date">The day that the value is of.</param>
/// <param name="Pesos">Pesos for one unit; positive.</param>
public sealed record Indicator(Currency Unit, DateOnly Date, decimal Pesos);
