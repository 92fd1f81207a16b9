namespace FinCoach.Nlu.Features;

/// <summary>A light stemmer for folded Spanish: <c>casarnos</c>, <c>casada</c> and <c>cases</c> share <c>cas</c>. Rough on purpose; a feature, not a truth.</summary>
internal static class SpanishStem
{
    private const int ShortestStem = 3;

    private static readonly string[] Clitics = ["melos", "selos", "nos", "los", "las", "les", "me", "te", "se", "lo", "la", "le"];

    private static readonly string[] Suffixes = new[]
    {
        "amientos", "imientos", "amiento", "imiento", "aciones", "acion", "iciones", "icion", "adoras", "adores", "adora", "ador",
        "edores", "edor", "idor", "ancias", "ancia", "encias", "encia", "amente", "mente", "idades", "idad", "ivas", "ivos", "iva", "ivo",
        "osas", "osos", "osa", "oso", "ables", "ibles", "able", "ible", "istas", "ista", "ismo",
        "ariamos", "eriamos", "iriamos", "aremos", "eremos", "iremos", "abamos", "iendo", "yendo", "ieron", "iamos", "ando", "aron", "aste",
        "iste", "aran", "eran", "iran", "aban", "adas", "ados", "idas", "idos", "arias", "erias", "irias", "aria", "eria", "iria", "abas", "aba",
        "ada", "ado", "ida", "ido", "aras", "eras", "iras", "ara", "era", "ira", "are", "ere", "ire", "amos", "emos", "imos", "iera", "iese",
        "ian", "ias", "ia", "an", "en", "as", "es", "os", "ar", "er", "ir", "a", "e", "o", "s",
    }.OrderByDescending(s => s.Length).ToArray();

    /// <summary>The stem: a beginning of the word.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> word)
    {
        if (word.Length <= ShortestStem)
        {
            return word;
        }

        var stem = WithoutClitic(word);
        foreach (var suffix in Suffixes)
        {
            if (stem.Length - suffix.Length >= ShortestStem && stem.EndsWith(suffix, StringComparison.Ordinal))
            {
                return stem[..^suffix.Length];
            }
        }

        return stem;
    }

    private static ReadOnlySpan<char> WithoutClitic(ReadOnlySpan<char> word)
    {
        foreach (var clitic in Clitics)
        {
            if (word.Length - clitic.Length > ShortestStem && word.EndsWith(clitic, StringComparison.Ordinal)
                && word[..^clitic.Length] is [.., 'a' or 'e' or 'i', 'r'] or [.., 'n', 'd', 'o'])
            {
                return word[..^clitic.Length];
            }
        }

        return word;
    }
}
