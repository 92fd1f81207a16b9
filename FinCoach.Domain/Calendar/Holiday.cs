namespace FinCoach.Domain.Calendar;

/// <summary>A Chilean public holiday.</summary>
/// <param name="Date">The day on which it is observed in that year.</param>
/// <param name="Name">Its name in Spanish.</param>
/// <param name="Irrenunciable">Shops close by law (Ley 19.973).</param>
public sealed record Holiday(DateOnly Date, string Name, bool Irrenunciable = false);
