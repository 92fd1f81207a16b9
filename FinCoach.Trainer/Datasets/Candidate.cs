using FinCoach.Data.Ml;
using FinCoach.Domain.Json;
using FinCoach.Domain.Language;
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

    /// <summary>Minima of the text alone: what a golden set must not share.</summary>
    public uint[] TextMinima { get; } = new uint[MinHash.Length];

    /// <summary>Minima of text and reply together: what counts as said twice.</summary>
    public uint[] Minima { get; } = new uint[MinHash.Length];

    /// <summary>Whether the masker finds nothing in the masked row any more.</summary>
    public required bool IsClean { get; init; }

    /// <summary>The candidates of a conversation and the refusals of the others, in order.</summary>
    /// <param name="conversation">All pairs of one conversation.</param>
    /// <param name="filter">What may go on.</param>
    /// <param name="known">What other conversations showed to be clean.</param>
    public static List<(Pair Pair, Candidate? Candidate, Reason? Refusal)> From(
        Conversation conversation, DatasetFilter filter, CleanTexts known)
    {
        var judged = conversation.Pairs.Select(pair => (Pair: pair, Refusal: Admission.Refusal(pair, filter))).ToList();
        var mask = new ConversationMask(known);
        foreach (var (pair, _) in judged.Where(j => j.Refusal is null))
        {
            mask.Reserve(pair.Text);
            mask.Reserve(pair.Annotation!.CorrectedReply ?? pair.Reply!);
        }

        return judged.ConvertAll(j => j.Refusal is null ? (j.Pair, Masked(conversation, j.Pair, mask), null) : (j.Pair, (Candidate?)null, j.Refusal));
    }

    /// <summary>The prompt by the builder of run time.</summary>
    public Prompt Prompt() => ContextBuilder.Build(Request);

    /// <summary>Why the row cannot be used: something personal is still in it, or it is too long. Fails closed.</summary>
    public Reason? Fault(Prompt prompt) =>
        !IsClean ? Reason.MaskResidue
        : TrainingRow.IsTooLong(prompt, Completion) ? Reason.TooLong
        : null;

    private static Candidate Masked(Conversation conversation, Pair pair, ConversationMask mask)
    {
        var read = Read(pair.Request) ?? new ReplyRequest(
            "", "es-CL", conversation.Intensity, conversation.Tone, [], UserState.Empty, []);
        var request = mask.Mask(read with { Text = pair.Text, ModelVersion = null });
        var completion = mask.Mask(pair.Annotation!.CorrectedReply ?? pair.Reply!);
        var candidate = new Candidate
        {
            MessageId = pair.MessageId,
            UserId = conversation.UserId,
            Intent = pair.Annotation.Intent,
            Quality = Admission.QualityOf(pair),
            Corrected = pair.Annotation.CorrectedReply is not null,
            Request = request,
            Completion = completion,
            IsClean = mask.IsClean(request, completion),
        };
        MinHash.Minima(request.Text, candidate.TextMinima);
        MinHash.Minima(completion, candidate.Minima);
        MinHash.Union(candidate.TextMinima, candidate.Minima, candidate.Minima);
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
