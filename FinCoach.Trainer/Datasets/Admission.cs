using FinCoach.Data.Ml;
using FinCoach.Domain.Prompting;

namespace FinCoach.Trainer.Datasets;

/// <summary>Whether a pair may go on, before it is masked. Pure; the first reason against it is the one that is counted.</summary>
internal static class Admission
{
    private const int BestStars = 4;
    private const int WorstStars = 2;
    private const double Confident = 0.8;
    private const string PlainModel = "plain";

    /// <summary>Null when the pair may go on.</summary>
    public static Reason? Refusal(Pair pair, DatasetFilter filter) => pair switch
    {
        { Replies: 0 } => Reason.NoReply,
        { Replies: > 1 } => Reason.Unstable,
        { Annotation: null } => Reason.NoAnnotation,
        _ when filter.Intents is { } wanted && !wanted.Contains(pair.Annotation.Intent) => Reason.IntentNotWanted,
        { Annotation: { IsGold: false, Confidence: var c } } when c < filter.MinConfidence => Reason.LowConfidence,
        // A reviewer's words are good whatever happened on the day.
        { Annotation.CorrectedReply: not null } => TooShort(pair, filter),
        { Outcome: null } => Reason.NoOutcome,
        { Outcome.Ok: false } => Reason.Failed,
        _ when pair.Outcome.LatencyMs >= filter.MaxLatencyMs => Reason.Slow,
        _ when QualityOf(pair) < filter.MinQuality => Reason.LowQuality,
        _ => TooShort(pair, filter),
    };

    /// <summary>High: a person wrote or praised it. Low: a check failed, the plain answer stood in, or a person disliked it.</summary>
    public static ExampleQuality QualityOf(Pair pair) => pair switch
    {
        { Annotation.CorrectedReply: not null } => ExampleQuality.High,
        { Stars: <= WorstStars } or { Outcome: null or { ChecksPassed: false } or { Model: PlainModel } } => ExampleQuality.Low,
        { Stars: >= BestStars } or { Annotation.IsGold: true } => ExampleQuality.High,
        { Annotation.Confidence: >= Confident } => ExampleQuality.Med,
        _ => ExampleQuality.Low,
    };

    private static Reason? TooShort(Pair pair, DatasetFilter filter) =>
        TokenEstimate.Of(pair.Text) + TokenEstimate.Of(pair.Annotation!.CorrectedReply ?? pair.Reply!) <= filter.MinTokens
            ? Reason.Short
            : null;
}
