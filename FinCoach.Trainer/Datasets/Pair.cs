using FinCoach.Domain.Language;

namespace FinCoach.Trainer.Datasets;

/// <summary>One message of a person with its reply and all that is known of both, as stored: masked on ingress only.</summary>
internal sealed record Pair
{
    public required Guid MessageId { get; init; }

    public required string Text { get; init; }

    /// <summary>Null when nobody answered, or more than one reply claims to.</summary>
    public string? Reply { get; set; }

    /// <summary>The request that the reply was phrased from, as JSON; null for rows of before it was kept.</summary>
    public string? Request { get; set; }

    public int Replies { get; set; }

    public Guid RequestId { get; init; }

    public Annotation? Annotation { get; set; }

    public Outcome? Outcome { get; set; }

    /// <summary>CSAT of this reply, 1 to 5.</summary>
    public int? Stars { get; set; }
}

/// <summary>What the message was understood to mean; a reviewer's word goes before the model's.</summary>
internal sealed record Annotation(Intent Intent, double Confidence, bool IsGold, string? CorrectedReply);

/// <summary>The line of <c>event_log</c>.</summary>
internal sealed record Outcome(int LatencyMs, bool Ok, string? Model, bool ChecksPassed);

/// <summary>One conversation of a person who lets it be learned from.</summary>
internal sealed record Conversation(Guid SessionId, Guid UserId, decimal Intensity, Tone Tone, IReadOnlyList<Pair> Pairs);
