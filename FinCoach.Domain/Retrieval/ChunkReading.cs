namespace FinCoach.Domain.Retrieval;

/// <summary>A chunk as ranking reads it beyond its words: sentence by sentence and section by section.</summary>
public sealed record ChunkReading(SentenceFit Sentences, SectionFit Sections)
{
    /// <summary>Reads a text; callers keep it.</summary>
    public static ChunkReading Of(string title, IReadOnlyList<string> keywords, string text) =>
        new(new SentenceFit(text), new SectionFit(title, keywords, text));
}
