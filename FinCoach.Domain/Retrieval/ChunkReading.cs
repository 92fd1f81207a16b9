namespace FinCoach.Domain.Retrieval;

/// <summary>A chunk as ranking reads it beyond its words: sentence by sentence, section by section, and by the questions that it is known to answer.</summary>
public sealed record ChunkReading(SentenceFit Sentences, SectionFit Sections, AskedFit Asked)
{
    /// <summary>Reads a text; callers keep it.</summary>
    /// <param name="asked">Questions of each of the sections, one a line.</param>
    public static ChunkReading Of(string title, IReadOnlyList<string> keywords, string text, IReadOnlyList<string> sections, IReadOnlyList<string> asked) =>
        new(new SentenceFit(text), new SectionFit(title, keywords, text), new AskedFit(sections, asked));
}
