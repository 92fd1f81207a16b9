using FinCoach.Data.Ml;
using FinCoach.Domain.Json;
using FinCoach.Domain.Language;
using FinCoach.Domain.Masking;
using FinCoach.Domain.Prompting;
using FinCoach.Domain.Replies;
using FinCoach.Domain.Style;
using FinCoach.Trainer.Datasets.Duplicates;
using System.Text.Json;

namespace FinCoach.Trainer.Datasets;

/// <summary>An admitted pair with its texts masked, its sketch taken, and what its row will need.</summary>
internal sealed class Candidate
{
    public required Guid MessageId { get; init; }

    public required Guid UserId { get; init; }

    public required Intent Intent { get; init; }

    public required ExampleQuality Quality { get; init; }

    public required bool Corrected { get; init; }

    /// <summary>What the reply was phrased from, masked; its text is the person's, masked.</summary>
    public required ReplyRequest Request { get; init; }

    /// <summary>The reply to learn, masked.</summary>
    public required string Completion { get; init; }

    public IntensityBucket Bucket => IntensityBuckets.Of(Request.Intensity);

    /// <summary>Sketch of text and reply together: what counts as said twice.</summary>
    public uint[] Minima { get; } = new uint[MinHash.Length];

    /// <summary>The candidates of a conversation and the refusals of the others, in order.</summary>
    public static IEnumerable<(Pair Pair, Candidate? Candidate, Reason? Refusal)> From(Conversation conversation, DatasetFilter filter)
    {
        var judged = conversation.Pairs.Select(pair => (Pair: pair, Refusal: Admission.Refusal(pair, filter))).ToList();
        var mask = new ConversationMask();
        foreach (var (pair, _) in judged.Where(j => j.Refusal is null))
        {
            mask.Reserve(pair.Text);
            mask.Reserve(pair.Annotation!.CorrectedReply ?? pair.Reply!);
        }

        foreach (var (pair, refusal) in judged)
        {
            yield return refusal is null ? (pair, Masked(conversation, pair, mask), null) : (pair, null, refusal);
        }
    }

    /// <summary>The prompt by the builder of run time.</summary>
    public Prompt Prompt() => ContextBuilder.Build(Request);

    /// <summary>Why the row cannot be used: something personal is still in it, or it is too long. Fails closed.</summary>
    public Reason? Fault(Prompt prompt) =>
        ConversationMask.Texts(Request).Append(Completion).Any(t => t.Length > 0 && Masker.Find(t, MaskPolicy.Training).Count > 0)
            ? Reason.MaskResidue
            : TokenEstimate.Of(prompt.System) + TokenEstimate.Of(prompt.User) + TokenEstimate.Of(Completion) > TrainingRow.MostTokens
                ? Reason.TooLong
                : null;

    private static Candidate Masked(Conversation conversation, Pair pair, ConversationMask mask)
    {
        var request = Read(pair.Request) ?? new ReplyRequest(
            "", "es-CL", conversation.Intensity, conversation.Tone, [], UserState.Empty, []);
        var candidate = new Candidate
        {
            MessageId = pair.MessageId,
            UserId = conversation.UserId,
            Intent = pair.Annotation!.Intent,
            Quality = Admission.QualityOf(pair),
            Corrected = pair.Annotation.CorrectedReply is not null,
            Request = mask.Mask(request with { Text = pair.Text, ModelVersion = null }),
            Completion = mask.Mask(pair.Annotation.CorrectedReply ?? pair.Reply!),
        };
        MinHash.Minima($"{candidate.Request.Text}\n{candidate.Completion}", candidate.Minima);
        return candidate;
    }

    private static ReplyRequest? Read(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize<ReplyRequest>(json, DomainJson.Options) is
            { Facts: not null, Context: not null, UserState: not null } whole ? whole : null;
        }
        catch (JsonException)
        {
            // Written by a version with another shape: the row does without facts.
            return null;
        }
    }
}
