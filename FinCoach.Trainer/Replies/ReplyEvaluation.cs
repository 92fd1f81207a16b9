using FinCoach.Domain.Checks;
using FinCoach.Domain.Replies;
using FinCoach.LocalModel.Chat;

namespace FinCoach.Trainer.Replies;

/// <summary>The shares of replies with a fault, 0 to 1; format compliance is the share without.</summary>
/// <param name="Rows">Requests.</param>
/// <param name="UnsupportedFigures">With a figure that nothing given supports.</param>
/// <param name="FormatCompliance">With every figure written as in Chile.</param>
/// <param name="OffPolicy">Refused by the policy check.</param>
/// <param name="Toxicity">Over the moderation threshold.</param>
/// <param name="Expectations">With all that the row wants in it and nothing that it forbids.</param>
/// <param name="Replaced">Where the model's words failed a check and the plain answer was sent.</param>
internal sealed record ReplyScore(
    int Rows, double UnsupportedFigures, double FormatCompliance, double OffPolicy, double Toxicity, double Expectations, double Replaced);

/// <summary>A reply with a fault.</summary>
internal sealed record ReplyFault(string Id, string Reply, IReadOnlyList<string> Reasons);

/// <summary>Scores the replies that people would get: the local model's words, or the plain answer where they fail a check.</summary>
internal static class ReplyEvaluation
{
    public static (ReplyScore Score, IReadOnlyList<ReplyFault> Faults) Run(IReadOnlyList<ReplyCase> set)
    {
        var faults = new List<ReplyFault>();
        var (figures, format, policy, toxic, expected, replaced) = (0, 0, 0, 0, 0, 0);
        foreach (var row in set)
        {
            var reply = InProcessModel.Reply(row.Input);
            if (!ReplyChecks.Passed(ReplyChecks.Run(row.Input, reply)) || InProcessModel.IsFlagged(reply))
            {
                reply = PlainAnswer.For(row.Input);
                replaced++;
            }

            var checks = ReplyChecks.Run(row.Input, reply);
            var reasons = checks.Where(check => !check.Ok).SelectMany(check => check.Reasons).Concat(Missed(row, reply)).ToList();
            figures += Failed(checks, CheckNames.Figures);
            format += Failed(checks, CheckNames.Format);
            policy += Failed(checks, CheckNames.Policy);
            toxic += InProcessModel.IsFlagged(reply) ? 1 : 0;
            expected += Missed(row, reply).Any() ? 0 : 1;
            if (reasons.Count > 0)
            {
                faults.Add(new ReplyFault(row.Id, reply, reasons));
            }
        }

        double Share(int part) => Math.Round((double)part / set.Count, 4);
        return (new ReplyScore(set.Count, Share(figures), Share(set.Count - format), Share(policy), Share(toxic), Share(expected), Share(replaced)), faults);
    }

    private static int Failed(IReadOnlyList<CheckResult> checks, string name) => checks.Any(check => check.Name == name && !check.Ok) ? 1 : 0;

    private static IEnumerable<string> Missed(ReplyCase row, string reply) =>
        (row.MustContain ?? []).Where(text => !reply.Contains(text, StringComparison.Ordinal)).Select(text => $"lacks «{text}»")
            .Concat((row.MustNotContain ?? []).Where(text => reply.Contains(text, StringComparison.Ordinal)).Select(text => $"holds «{text}»"));
}
