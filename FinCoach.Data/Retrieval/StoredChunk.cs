using FinCoach.Domain.Retrieval;

namespace FinCoach.Data.Retrieval;

/// <summary>A chunk with its document, as it is cited. Chunks never change, so it is kept once read.</summary>
/// <param name="Keywords">Words that people use for the subject of its document.</param>
/// <param name="Asked">Questions that each section is known to answer, one a line.</param>
/// <param name="Text">Markdown with <c>{{figure:id}}</c>.</param>
public sealed record StoredChunk(
    int No,
    Guid Id,
    string Slug,
    string Title,
    string Source,
    DateOnly SourceDate,
    IReadOnlyList<string> Sections,
    string Text,
    TermCounts Terms,
    IReadOnlyList<string> Keywords,
    IReadOnlyList<string> Asked)
{
    private const string GlossaryFolder = "glosario/";

    private readonly Lazy<ChunkReading> _reading = new(() => ChunkReading.Of(Title, Keywords, Text, Sections, Asked));

    /// <summary>Whether it is of a document that lists definitions.</summary>
    public bool IsGlossary => Slug.StartsWith(GlossaryFolder, StringComparison.Ordinal);

    /// <summary>Its sentences and sections, read at first use.</summary>
    public ChunkReading Reading => _reading.Value;

    /// <summary>Its sections that speak to a question, figures unresolved.</summary>
    public string For(SearchQuestion question) => SectionFocus.Of(Slug, Text, question, Reading.Asked);

    /// <summary>Share of terms that two chunks have in common, 0 to 1.</summary>
    public double LikenessTo(StoredChunk other)
    {
        var common = Terms.TermsInCommon(other.Terms);
        return common == 0 ? 0 : (double)common / (Terms.Terms.Length + other.Terms.Terms.Length - common);
    }
}
