namespace FinCoach.LocalModel.Text;

/// <summary>A light Spanish stemmer over folded words: endings of plurals, gender and common verb forms are cut, never below four letters.</summary>
internal static class SpanishStem
{
    private const int ShortestStem = 4;

    // Longest first: the first that fits is cut.
    private static readonly string[] Endings =
    [
        "amientos", "imientos", "amiento", "imiento", "aciones", "uciones", "adores", "adoras", "ancias", "idades", "aremos", "eremos", "iremos",
        "acion", "ucion", "ador", "adora", "ancia", "encia", "mente", "iendo", "abamos", "idad", "ables", "ibles", "ando", "aron", "ieron",
        "aban", "able", "ible", "ados", "adas", "idos", "idas", "amos", "emos", "imos", "aste", "iste", "aria", "arias", "eria", "iria",
        "aba", "ada", "ado", "ida", "ido", "ara", "era", "ira", "are", "ere", "ian", "ias", "oso", "osa", "ar", "er", "ir", "an", "en", "es",
        "as", "os", "ia", "io", "ie", "a", "e", "o", "s",
    ];

    /// <summary><c>gastos</c>, <c>gastar</c> and <c>gastado</c> are <c>gast</c>.</summary>
    public static string Of(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }
}
