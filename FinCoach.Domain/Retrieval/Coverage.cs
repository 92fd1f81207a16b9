namespace FinCoach.Domain.Retrieval;

/// <summary>How much of a question's meaning a text speaks of: the share of its terms, each counting by how telling it is.</summary>
public static class Coverage
{
    // Another wording of the same thing is nearly as good as the person's own word.
    private const double OtherwiseShare = 0.85;

    /// <summary>0 to 1; a question without terms is covered by nothing.</summary>
    /// <param name="holds">Whether the text holds a term.</param>
    /// <param name="idf">Terms that no chunk holds must have the highest value.</param>
    public static double Of(SearchQuestion question, Func<int, bool> holds, Func<int, double> idf)
    {
        var (all, held) = (0.0, 0.0);
        foreach (var asked in question.Asked)
        {
            var weight = asked.Weight * idf(asked.Term);
            all += weight;
            held += weight * Held(asked, holds);
        }

        return all == 0 ? 0 : held / all;
    }

    /// <summary>Whether a text holds a term, 1; or another wording of it, nearly as good; else 0.</summary>
    internal static double Held(AskedTerm asked, Func<int, bool> holds) =>
        holds(asked.Term) ? 1 : asked.Otherwise.Select(words => Share(words, holds)).DefaultIfEmpty(0).Max() * OtherwiseShare;

    // Two of three words of a wording are not that thing.
    private static double Share(IReadOnlyList<int> words, Func<int, bool> holds) => words.All(holds) ? 1 : 0;
}
