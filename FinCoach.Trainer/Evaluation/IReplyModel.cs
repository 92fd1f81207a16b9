using FinCoach.Domain.Replies;

namespace FinCoach.Trainer.Evaluation;

/// <summary>A chat model under evaluation: what it writes before any check or repair stands between it and a person.</summary>
internal interface IReplyModel
{
    /// <summary>What the model writes to a request in the context format; null when it did not answer.</summary>
    Task<string?> WriteAsync(string model, ReplyRequest request, CancellationToken ct);

    /// <summary>Whether moderation flags a text; a server without moderation flags nothing.</summary>
    Task<bool> IsFlaggedAsync(string text, CancellationToken ct);

    /// <summary>Whether a judge finds every claim of a reply in what was given; null without a real chat model as judge.</summary>
    Task<bool?> IsGroundedAsync(ReplyRequest request, string reply, CancellationToken ct);
}
