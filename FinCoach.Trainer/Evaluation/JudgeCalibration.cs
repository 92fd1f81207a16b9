namespace FinCoach.Trainer.Evaluation;

/// <summary>Whether a model's judgement of groundedness counts: only where it agrees with people well beyond chance.</summary>
/// <param name="Labels">Human labels compared.</param>
/// <param name="Kappa">Cohen's kappa with them; null when it is undefined.</param>
/// <param name="Counts">Whether the judge's word counts.</param>
internal sealed record JudgeCalibration(int Labels, double? Kappa, bool Counts)
{
    /// <summary>Pure; fails closed: too few labels or an undefined kappa leave the judge out.</summary>
    public static JudgeCalibration Of(IReadOnlyList<(bool Human, bool Judge)> labels, EvaluationOptions options)
    {
        var kappa = Domain.Statistics.Kappa.Cohen(labels);
        return new JudgeCalibration(labels.Count, kappa, labels.Count >= options.JudgeLabels && kappa >= options.JudgeKappa);
    }
}
