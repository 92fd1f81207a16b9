namespace FinCoach.Nlu.Scores;

/// <summary>Right, wrong and missed values of one slot.</summary>
public sealed class SlotCount
{
    public int Right { get; set; }

    public int Found { get; set; }

    public int Gold { get; set; }

    /// <summary>Share of found values that are right; 1 when none was found.</summary>
    public double Precision => Found == 0 ? 1 : (double)Right / Found;

    /// <summary>Share of gold values that were found; 1 when there are none.</summary>
    public double Recall => Gold == 0 ? 1 : (double)Right / Gold;

    public double F1 => Right == 0 ? Gold + Found == 0 ? 1 : 0 : 2.0 * Right / (Gold + Found);
}
