namespace FinCoach.Domain.Retrieval;

/// <summary>
/// The questions that a chunk's sections are known to answer, as people type them. A text seldom holds the words by which its reader comes:
/// written down beside it, they are found (document expansion: Nogueira, Yang, Lin and Cho, 2019).
/// </summary>
public sealed class AskedFit
{
    // What words of talking tell, here as in a question (RetrievalSettings.WeakWeight).
    private const double WeakShare = 0.3;

    private readonly (string Section, Dictionary<int, double> Terms)[] _questions;

    /// <param name="sections">Ids of the chunk's sections.</param>
    /// <param name="asked">The questions of each, one a line, in the same order.</param>
    public AskedFit(IReadOnlyList<string> sections, IReadOnlyList<string> asked)
    {
        _questions = [.. sections.Zip(asked).SelectMany(s => s.Second
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(question => (s.First, Weighted(question)))
            .Where(q => q.Item2.Count > 0))];
        Terms = [.. _questions.SelectMany(q => q.Terms.Keys).Distinct()];
    }

    /// <summary>The terms of its questions, whose idf is asked for.</summary>
    public IReadOnlyCollection<int> Terms { get; }

    /// <summary>How near the nearest of its questions is, 0 to 1; 0 without questions.</summary>
    public double Of(SearchQuestion question, Func<int, double> idf) =>
        _questions.Select(known => Likeness(question, known.Terms, idf)).DefaultIfEmpty(0).Max();

    /// <summary>The same of one section.</summary>
    /// <param name="section">Its id.</param>
    public double OfSection(string section, SearchQuestion question, Func<int, double> idf) =>
        _questions.Where(known => known.Section == section).Select(known => Likeness(question, known.Terms, idf)).DefaultIfEmpty(0).Max();

    private static Dictionary<int, double> Weighted(string question) =>
        SearchTerms.OfCorpus(question).Distinct().ToDictionary(term => term, term => WeakWords.Contains(term) ? WeakShare : 1);

    // The cosine of two sets whose members weigh by how telling they are.
    private static double Likeness(SearchQuestion question, Dictionary<int, double> known, Func<int, double> idf)
    {
        var (common, asked) = (0.0, 0.0);
        foreach (var term in question.Asked)
        {
            var weight = term.Weight * idf(term.Term);
            asked += weight;
            common += weight * Coverage.Held(term, known.ContainsKey);
        }

        var all = known.Sum(k => k.Value * idf(k.Key));
        return common == 0 ? 0 : Math.Min(1, common / Math.Sqrt(asked * all));
    }
}
