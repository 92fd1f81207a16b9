using FinCoach.Domain.Replies;

namespace FinCoach.LocalModel.Phrasing;

/// <summary>Orders phrasings of one reply: where a fine-tuned model differs from the base model.</summary>
internal interface ICandidateRanker
{
    /// <summary>The candidates, best first.</summary>
    IReadOnlyList<string> Rank(IReadOnlyList<string> candidates, ReplyRequest request);
}

/// <summary>The base model has no preference: the seed chose already.</summary>
internal sealed class FirstCandidate : ICandidateRanker
{
    public IReadOnlyList<string> Rank(IReadOnlyList<string> candidates, ReplyRequest request) => candidates;
}
