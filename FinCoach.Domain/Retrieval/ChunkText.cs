namespace FinCoach.Domain.Retrieval;

/// <summary>A piece of a document, before it has a place in the knowledge base.</summary>
/// <param name="HeadingPath">Title and first heading.</param>
/// <param name="Sections">Ids of the sections that begin in it or go on in it.</param>
public sealed record ChunkText(string HeadingPath, IReadOnlyList<string> Sections, string Text, int TokenCount);
