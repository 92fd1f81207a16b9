using System.Collections.Concurrent;
using FinCoach.Data.Retrieval;
using FinCoach.Domain.Replies;

namespace FinCoach.Tests.Fakes;

/// <summary>A knowledge base that answers as told and remembers what it was asked. Thread-safe.</summary>
public sealed class FixedKnowledge(Func<KnowledgeQuestion, LookedUp> answer) : IKnowledge
{
    private readonly ConcurrentQueue<KnowledgeQuestion> _asked = new();

    public IReadOnlyList<KnowledgeQuestion> Asked => [.. _asked];

    public static FixedKnowledge Finding(params Passage[] passages) =>
        new(_ => new LookedUp(passages, null, RetrievalTrace.OfNothing("answered")));

    public static FixedKnowledge FindingNothing(string said) =>
        new(_ => new LookedUp([], said, RetrievalTrace.OfNothing("floor")));

    public Task<LookedUp> FindAsync(KnowledgeQuestion question, CancellationToken ct)
    {
        _asked.Enqueue(question);
        return Task.FromResult(answer(question));
    }
}
