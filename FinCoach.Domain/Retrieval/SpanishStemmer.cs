namespace FinCoach.Domain.Retrieval;

/// <summary>
/// The Snowball stemmer for Spanish (snowballstem.org/algorithms/spanish), over folded words: people write without accents, so its
/// endings are compared without them too. <c>repactaciones</c>, <c>repactar</c> and <c>repactada</c> are <c>repact</c>.
/// </summary>
internal static class SpanishStemmer
{
    private static readonly string[] Pronouns = ["selas", "selos", "sela", "selo", "las", "les", "los", "nos", "me", "se", "la", "le", "lo"];
    private static readonly string[] BeforePronoun = ["ando", "iendo", "ar", "er", "ir"];

    private static readonly string[] YVerbs = ["yeron", "yendo", "yamos", "yais", "yan", "yen", "yas", "yes", "ya", "ye", "yo"];

    private static readonly string[] Verbs =
    [
        "ariamos", "eriamos", "iriamos", "asteis", "isteis", "ierais", "ieseis", "ieramos", "iesemos", "ariais", "eriais", "iriais", "aremos",
        "eremos", "iremos", "abamos", "aramos", "asemos", "arian", "arias", "areis", "erian", "erias", "ereis", "irian", "irias", "ireis",
        "ieran", "iesen", "ieron", "iendo", "ieras", "ieses", "abais", "arais", "aseis", "iamos", "iais", "aran", "aras", "aria", "eran", "eras",
        "eria", "iran", "iras", "iria", "iera", "iese", "aste", "iste", "aban", "asen", "aron", "ando", "abas", "adas", "idas", "ases", "ados",
        "idos", "amos", "imos", "emos", "ara", "are", "era", "ere", "ira", "ire", "aba", "ada", "ida", "ase", "ian", "ado", "ido", "ias", "ais",
        "eis", "ia", "ad", "ed", "id", "an", "io", "ar", "er", "ir", "as", "is", "en", "es",
    ];

    private static readonly string[] Residues = ["os", "a", "o", "i", "e"];

    /// <summary>The stem of a folded word: its beginning, or for some nouns a common form of it.</summary>
    public static string Of(string word)
    {
        if (word.Length < 4 || !char.IsAsciiLetter(word[0]))
        {
            return word;
        }

        var regions = StemRegions.Of(word);
        var bare = WithoutPronoun(word, regions.Verb);
        var stem = NounEndings.Cut(bare, regions) ?? WithoutVerbEnding(bare, regions.Verb);
        return WithoutResidue(stem, regions.Verb);
    }

    private static string WithoutPronoun(string word, int rv)
    {
        if (Ending(word, Pronouns, rv) is not { } pronoun)
        {
            return word;
        }

        var rest = word[..^pronoun.Length];
        var fits = Ending(rest, BeforePronoun, rv) is not null || (rest.EndsWith("uyendo", StringComparison.Ordinal) && rest.Length - 5 >= rv);
        return fits ? rest : word;
    }

    private static string WithoutVerbEnding(string word, int rv)
    {
        if (Ending(word, YVerbs, rv) is { } y && word.Length > y.Length && word[^(y.Length + 1)] == 'u')
        {
            return word[..^y.Length];
        }

        if (Ending(word, Verbs, rv) is not { } ending)
        {
            return word;
        }

        var stem = word[..^ending.Length];
        return ending is "en" or "es" or "eis" or "emos" && stem.EndsWith("gu", StringComparison.Ordinal) ? stem[..^1] : stem;
    }

    private static string WithoutResidue(string word, int rv)
    {
        if (Ending(word, Residues, rv) is not { } ending)
        {
            return word;
        }

        var stem = word[..^ending.Length];
        return ending == "e" && stem.EndsWith("gu", StringComparison.Ordinal) && stem.Length - 1 >= rv ? stem[..^1] : stem;
    }

    private static string? Ending(string word, string[] endings, int region) => Array.Find(
        endings, e => word.Length - e.Length >= region && word.EndsWith(e, StringComparison.Ordinal));
}
