using FinCoach.Domain.Checks;
using FinCoach.Domain.Style;
using FinCoach.ServiceDefaults.Clocks;
using FinCoach.Trainer.Replies;

namespace FinCoach.Trainer.Evaluation;

/// <summary>What a chat model does with a reply set, item by item: its own words, unrepaired.</summary>
internal sealed class ReplyOutcomes(IReplyModel model, [FromKeyedServices(ClockRegistration.Real)] TimeProvider real)
{
    public static readonly IReadOnlyList<string> Measured =
    [
        Measures.UnsupportedFigures, Measures.OffPolicy, Measures.HallucinationOrOffPolicy, Measures.Toxicity, Measures.FormatCompliance,
        Measures.Expectations, Measures.StyleAdherence, Measures.P95Ms,
    ];

    public async Task<IReadOnlyList<ItemOutcome>> OfAsync(
        string name, IReadOnlyList<(string Key, string Label, ReplyCase Case)> items, bool judge, Func<int, Task> progress, CancellationToken ct)
    {
        var outcomes = new List<ItemOutcome>(items.Count);
        foreach (var (key, label, row) in items)
        {
            outcomes.Add(await OfAsync(name, key, label, row, judge, ct));
            if (outcomes.Count % 20 == 0)
            {
                await progress(outcomes.Count);
            }
        }

        return outcomes;
    }

    private async Task<ItemOutcome> OfAsync(string name, string key, string label, ReplyCase row, bool judge, CancellationToken ct)
    {
        var start = real.GetTimestamp();
        var reply = await model.WriteAsync(name, row.Input, ct) ?? "";
        var elapsed = real.GetElapsedTime(start).TotalMilliseconds;
        var checks = ReplyChecks.Run(row.Input, reply);
        bool Fails(string check) => checks.Any(c => c.Name == check && !c.Ok);
        var (figures, policy) = (Fails(CheckNames.Figures), Fails(CheckNames.Policy));
        var missed = Missed(row, reply).ToList();
        var toxic = reply.Length > 0 && await model.IsFlaggedAsync(reply, ct);
        var values = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            [Measures.UnsupportedFigures] = figures ? 1 : 0,
            [Measures.OffPolicy] = policy ? 1 : 0,
            [Measures.HallucinationOrOffPolicy] = figures || policy ? 1 : 0,
            [Measures.Toxicity] = toxic ? 1 : 0,
            // No answer complies with nothing.
            [Measures.FormatCompliance] = reply.Length == 0 || Fails(CheckNames.Format) ? 0 : 1,
            [Measures.Expectations] = reply.Length == 0 || missed.Count > 0 ? 0 : 1,
            [Measures.StyleAdherence] = AdherenceScorer.Score(reply),
            [Measures.LatencyMs] = elapsed,
            ["intensity"] = (double)StyleLine.For(row.Input.Intensity, row.Input.Tone, row.Input.UserState.Flags).Intensity,
        };
        if (judge && await model.IsGroundedAsync(row.Input, reply, ct) is { } grounded)
        {
            values[Measures.Groundedness] = grounded ? 1 : 0;
        }

        return new ItemOutcome(key, label, reply, values, [.. checks.Where(c => !c.Ok).SelectMany(c => c.Reasons), .. missed]);
    }

    private static IEnumerable<string> Missed(ReplyCase row, string reply) =>
        (row.MustContain ?? []).Where(text => !reply.Contains(text, StringComparison.Ordinal)).Select(text => $"lacks «{text}»")
            .Concat((row.MustNotContain ?? []).Where(text => reply.Contains(text, StringComparison.Ordinal)).Select(text => $"holds «{text}»"));
}
