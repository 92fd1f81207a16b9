using FinCoach.Domain.Replies;

namespace FinCoach.Data.Retrieval;

/// <summary>What is asked of knowledge.</summary>
/// <param name="Text">The person's words, ingress-masked.</param>
/// <param name="Earlier">What they asked before in this conversation; null when nothing. It counts only where this one follows up.</param>
/// <param name="Today">The day in Chile: figures are stated while they are valid.</param>
/// <param name="Settings">The arm's version of kind <c>retrieval</c>; null means the active one.</param>
public sealed record KnowledgeQuestion(string Text, string? Earlier, DateOnly Today, Guid? Settings = null);

/// <summary>Looks up what knowledge says. A database that does not answer is an exception of Npgsql's.</summary>
public interface IKnowledge
{
    /// <summary>Passages, or what Gus says without any.</summary>
    Task<LookedUp> FindAsync(KnowledgeQuestion question, CancellationToken ct);
}

/// <summary>What knowledge says to one question.</summary>
/// <param name="Passages">For the reply; empty when Gus does not know.</param>
/// <param name="Unknown">What Gus says then; null when there are passages.</param>
/// <param name="Trace">For the event: never a text of a person.</param>
public sealed record LookedUp(IReadOnlyList<Passage> Passages, string? Unknown, RetrievalTrace Trace)
{
    /// <summary>Said when no passage speaks of the question.</summary>
    public const string NotKnown =
        "No tengo una fuente confiable para responder eso, y prefiero no inventar. Si me lo preguntas de otra forma, lo busco de nuevo.";

    /// <summary>The act of the reply: one of <see cref="Acts"/>.</summary>
    public string Act => Unknown is null ? Acts.KnowledgeAnswer : Acts.KnowledgeUnknown;

    /// <summary>The exact answer where no model phrases one.</summary>
    public string Plain => Unknown ?? PassageQuote.Lead(Passages[0]);
}
