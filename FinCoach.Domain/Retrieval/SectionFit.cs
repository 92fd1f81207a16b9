namespace FinCoach.Domain.Retrieval;

/// <summary>
/// A chunk's sections as a question meets them: the words of a heading, of the document's title and of its keywords tell more than those of
/// the prose (BM25F, Robertson, Zaragoza and Taylor, 2004).
/// </summary>
public sealed class SectionFit
{
    // Chosen on data/retrieval/dev.jsonl.
    private const double HeadingWeight = 2;
    private const double SubjectWeight = 1;
    private const double LengthPenalty = 0.5;
    private const double UsualLength = 55;

    private readonly TermCounts _title;
    private readonly TermCounts _keywords;
    private readonly (TermCounts Heading, TermCounts Body)[] _sections;

    /// <param name="text">Markdown; reading it costs more than asking it, so that callers keep it.</param>
    public SectionFit(string title, IReadOnlyList<string> keywords, string text)
    {
        _title = TermCounts.Of(title);
        _keywords = TermCounts.Of(string.Join('\n', keywords));
        _sections = [.. Section.Of("", text).Select(s => (TermCounts.Of(s.Heading), TermCounts.Of(s.Text)))];
    }

    /// <summary>How well its best section fits; 0 when none shares a term, and for a text without headings, whose sentences say more.</summary>
    public double Of(IReadOnlyList<WeightedTerm> question, Func<int, double> idf) => _sections is [] or [{ Heading.Length: 0 }]
        ? 0
        : _sections.Max(section => question.Sum(t => t.Weight * Weight(t.Term, section) * idf(t.Term)));

    /// <summary>Share of the question's meaning in its best section, with the document's subject, 0 to 1.</summary>
    public double Coverage(SearchQuestion question, Func<int, double> idf) => _sections
        .Select(s => Retrieval.Coverage.Of(question, t => s.Heading.Holds(t) || s.Body.Holds(t) || IsSubject(t), idf)).DefaultIfEmpty(0).Max();

    /// <summary>Share of the question's meaning that names what the document is about, by title, keywords or the heading of a section, 0 to 1.</summary>
    public double Aboutness(SearchQuestion question, Func<int, double> idf) => _sections
        .Select(s => Retrieval.Coverage.Of(question, t => s.Heading.Holds(t) || IsSubject(t), idf)).DefaultIfEmpty(0).Max();

    private bool IsSubject(int term) => _title.Holds(term) || _keywords.Holds(term);

    private double Weight(int term, (TermCounts Heading, TermCounts Body) section)
    {
        var count = (section.Heading.Holds(term) ? HeadingWeight : 0)
            + (_title.Holds(term) ? SubjectWeight : 0)
            + (_keywords.Holds(term) ? SubjectWeight : 0)
            + (section.Body.CountOf(term) / (1 - LengthPenalty + (LengthPenalty * section.Body.Length / UsualLength)));
        return count * (Bm25.Saturation + 1) / (count + Bm25.Saturation);
    }
}
