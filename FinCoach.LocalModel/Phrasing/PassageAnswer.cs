using FinCoach.Domain.Checks;
using FinCoach.Domain.Replies;
using FinCoach.Domain.Retrieval;

namespace FinCoach.LocalModel.Phrasing;

/// <summary>Answers a question in a passage's own words: the section that shares most with it, from its beginning, and where it comes from.</summary>
internal static class PassageAnswer
{
    private const int MostSentences = 4;
    private const int MostLength = 600;

    // How much less a section of the next passage counts: retrieval put the best first.
    private const double RankDecay = 0.6;

    // And a section's after the one before: what reads the passages puts those that speak to the question first.
    private const double SectionDecay = 0.7;

    // What the order says where words say little: a text is also found by words that it does not hold. Chosen on data/retrieval/dev.jsonl.
    private const double Trust = 0.5;

    // A heading is a question that people ask: its words tell more than those of the prose.
    private const double HeadingWeight = 2;
    private const int ShortestSection = 20;

    /// <summary>Null when no section has anything to do with the question.</summary>
    public static string? For(ReplyRequest request)
    {
        var sections = Candidates(request);
        var question = SearchTerms.Of(request.Text).Distinct().ToList();
        var rarity = Rarity(sections);
        var read = sections.Select(s => (Section: s, Fit: Fit(s, question, rarity))).ToList();
        if (!read.Exists(r => r.Fit > 0))
        {
            return null;
        }

        var best = read.MaxBy(r => r.Section.Weight * (Trust + r.Fit)).Section;
        return $"{string.Join(' ', best.Said)}\n{PassageQuote.Source(best.Passage)}\n{PassageQuote.Titles(best.Passage, request.Context)}";
    }

    private static double Fit(Candidate section, List<int> question, Dictionary<int, double> rarity) =>
        question.Sum(t => section.Holds(t) * rarity.GetValueOrDefault(t)) / Math.Sqrt(Math.Max(ShortestSection, section.Body.Length));

    private static List<Candidate> Candidates(ReplyRequest request)
    {
        var candidates = new List<Candidate>();
        var weight = 1.0;
        foreach (var passage in request.Context)
        {
            var order = 1.0;
            foreach (var section in Section.Of("", passage.Text))
            {
                var said = Beginning(section.Text);
                if (said.Count > 0)
                {
                    // A text without headings is about its title.
                    var heading = section.Heading.Length == 0 ? passage.Title : section.Heading;
                    candidates.Add(new Candidate(passage, said, weight * order, TermCounts.Of(heading), TermCounts.Of(section.Text)));
                }

                order *= SectionDecay;
            }

            weight *= RankDecay;
        }

        return candidates;
    }

    private static List<string> Beginning(string text)
    {
        var said = new List<string>();
        foreach (var sentence in PassageQuote.Sentences(text).Where(s => !PolicyCheck.IsAdvice(s)))
        {
            if (said.Count == MostSentences || said.Sum(s => s.Length) + sentence.Length > MostLength)
            {
                break;
            }

            said.Add(sentence);
        }

        return said;
    }

    private static Dictionary<int, double> Rarity(List<Candidate> sections)
    {
        var counts = sections.SelectMany(s => s.Heading.Terms.Union(s.Body.Terms)).CountBy(t => t);
        return counts.ToDictionary(c => c.Key, c => Math.Log(1 + ((double)sections.Count / c.Value)));
    }

    private sealed record Candidate(Passage Passage, IReadOnlyList<string> Said, double Weight, TermCounts Heading, TermCounts Body)
    {
        public double Holds(int term) => Heading.Holds(term) ? HeadingWeight : Body.Holds(term) ? 1 : 0;
    }
}
