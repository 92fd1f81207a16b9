namespace FinCoach.Domain.Retrieval;

/// <summary>Endings of nouns, adjectives and adverbs, with what takes their place and what may be cut before them.</summary>
internal static class NounEndings
{
    // Longest first; one ending at most is cut.
    private static readonly (string Ending, string Replacement, string[] Before)[] All = Sorted(
        ("anza anzas ico ica icos icas ismo ismos able ables ible ibles ista istas oso osa osos osas amiento amientos imiento imientos", "", []),
        ("adora ador acion adoras adores aciones ante antes ancia ancias", "", ["ic"]),
        ("logia logias", "log", []),
        ("ucion uciones", "u", []),
        ("encia encias", "ente", []),
        ("amente", "", ["ativ", "iv", "os", "ic", "ad"]),
        ("mente", "", ["ante", "able", "ible"]),
        ("idad idades", "", ["abil", "ic", "iv"]),
        ("iva ivo ivas ivos", "", ["at"]));

    /// <summary>The word without its ending; null when it has none that may be cut.</summary>
    public static string? Cut(string word, StemRegions regions)
    {
        foreach (var (ending, replacement, before) in All)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal))
            {
                continue;
            }

            var cut = word.Length - ending.Length;
            if (cut < (ending == "amente" ? regions.First : regions.Second))
            {
                return null;
            }

            var stem = word[..cut];
            var inner = Array.Find(before, b => stem.EndsWith(b, StringComparison.Ordinal) && stem.Length - b.Length >= regions.Second);
            return inner is null ? stem + replacement : stem[..^inner.Length];
        }

        return null;
    }

    private static (string Ending, string Replacement, string[] Before)[] Sorted(params (string Endings, string Replacement, string[] Before)[] groups) =>
    [
        .. groups.SelectMany(g => g.Endings.Split(' ').Select(e => (e, g.Replacement, g.Before))).OrderByDescending(e => e.e.Length),
    ];
}
