namespace FinCoach.Domain.Retrieval;

/// <summary>The sections of a chunk that speak to a question: a model reads them sooner, and is charged for less.</summary>
public static class SectionFocus
{
    // A heading is a question of people: a word in it tells more than one in the prose below.
    private const double HeadingWeight = 2;
    private const int Sections = 2;

    /// <summary>The best two sections, best first, headings kept; the whole text when it has no more.</summary>
    /// <param name="document">The chunk's, whose name its sections bear.</param>
    /// <param name="asked">Questions that its sections are known to answer.</param>
    public static string Of(string document, string text, SearchQuestion question, AskedFit asked)
    {
        var sections = Section.Of(document, text);
        return sections.Count <= Sections
            ? text
            : string.Join("\n\n", sections
                .OrderByDescending(s => Score(s, question) + asked.OfSection(s.Id, question, _ => 1)).Take(Sections).Select(s => s.Markdown));
    }

    private static double Score(Section section, SearchQuestion question)
    {
        var heading = TermCounts.Of(section.Heading);
        var body = TermCounts.Of(section.Text);
        var held = question.Terms.Sum(t => t.Weight * (heading.Holds(t.Term) ? HeadingWeight : body.Holds(t.Term) ? 1 : 0));
        return held / Math.Sqrt(Math.Max(20, heading.Length + body.Length));
    }
}
