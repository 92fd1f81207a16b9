namespace FinCoach.Domain.Checks;

/// <summary>Every amount, percentage and date of a reply must be in its evidence.</summary>
public static class FiguresCheck
{
    /// <summary>One reason for each figure that cannot be traced.</summary>
    public static CheckResult Run(string reply, Evidence evidence) => CheckResult.Of(
        CheckNames.Figures,
        [.. FigureScanner.Scan(reply).Where(f => !evidence.Supports(f)).Select(f => $"la cifra \"{f.In(reply)}\" no está en los hechos")]);
}
