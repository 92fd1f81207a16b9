namespace FinCoach.Domain.Calendar;

/// <summary>Which way a partial date is completed: what was spent lies back, what is aimed at lies ahead.</summary>
public enum Direction
{
    /// <summary>The nearest one on or before today.</summary>
    Past,

    /// <summary>The nearest one on or after today.</summary>
    Future,
}
