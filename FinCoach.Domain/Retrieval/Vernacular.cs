namespace FinCoach.Domain.Retrieval;

/// <summary>
/// How people in Chile say what texts of money call otherwise: "me echaron de la pega" is a "despido". One way: from speech to text. Unlike
/// synonyms, wordings are found with their function words: "se me va" is one, "va" is none.
/// </summary>
internal static class Vernacular
{
    private const string Resource = "FinCoach.Domain.Retrieval.Vernacular.txt";

    private static readonly List<IReadOnlyList<IReadOnlyList<int>>> Meant = [];
    private static readonly WordingIndex Said = Read();

    /// <summary>What a text of a person could mean in the words of the corpus.</summary>
    public static IEnumerable<Reading> Of(string text) => Said.In(AllTerms(text)).Select(found => new Reading(found.Words, Meant[found.Group]));

    // "pega, laburo = trabajo, empleo"
    private static WordingIndex Read()
    {
        using var stream = typeof(Vernacular).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not part of this assembly.");
        using var reader = new StreamReader(stream);
        var index = new WordingIndex();
        foreach (var line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(l => l[0] != '#'))
        {
            var sides = line.Split('=');
            foreach (var wording in sides[0].Split(','))
            {
                index.Add(AllTerms(wording), Meant.Count);
            }

            Meant.Add([.. sides[1].Split(',').Select(SearchTerms.Of).Where(words => words.Count > 0)]);
        }

        return index;
    }

    private static List<int> AllTerms(string text) => [.. SearchTerms.Words(text).Select(SearchTerms.TermOf)];
}
