namespace FinCoach.Trainer.Knowledge;

/// <summary>Why sources did not become a version.</summary>
internal enum KnowledgeFault
{
    /// <summary>Not of the shape that <c>knowledge/README.md</c> describes.</summary>
    Invalid,

    /// <summary>More bytes than are taken.</summary>
    TooLarge,

    /// <summary>More pages or characters than are taken.</summary>
    TooLong,

    /// <summary>Reading takes longer than it may.</summary>
    TooSlow,

    Encrypted,

    Broken,

    /// <summary>A scan, or empty.</summary>
    WithoutText,

    /// <summary>Another ingestion began meanwhile.</summary>
    Superseded,

    /// <summary>The embedding server does not answer, or stopped half-way.</summary>
    NoVectors,
}

/// <summary>A source that cannot be brought in. Nothing that is served was changed; the message tells its author what is wrong.</summary>
internal sealed class KnowledgeException(KnowledgeFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    public KnowledgeFault Fault { get; } = fault;
}
