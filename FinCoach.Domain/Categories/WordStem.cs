namespace FinCoach.Domain.Categories;

/// <summary>Light stemming of folded Spanish nouns, so that plurals and diminutives find their entry.</summary>
public static class WordStem
{
    /// <summary>
    /// Without the plural and a final e, so that one rule serves both kinds of plural: <c>zapatillas</c> gives <c>zapatilla</c>,
    /// <c>comunes</c> gives <c>comun</c>, <c>patente</c> and <c>patentes</c> give <c>patent</c>.
    /// </summary>
    public static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word)
    {
        if (word.Length > 3 && word[^1] == 's' && IsVowel(word[^2]))
        {
            word = word[..^1];
        }

        return word.Length > 3 && word[^1] == 'e' ? word[..^1] : word;
    }

    /// <summary>The noun behind a diminutive, <c>perrito</c> to <c>perro</c>; the length is 0 when there is none.</summary>
    public static int WithoutDiminutive(ReadOnlySpan<char> word, Span<char> result)
    {
        var singular = Singular(word);
        if (singular.Length < 6 || result.Length < singular.Length || singular[^2] != 't' || singular[^3] != 'i'
            || singular[^1] is not ('o' or 'a'))
        {
            return 0;
        }

        var stem = singular[..^3];
        if (stem[^1] == 'c')
        {
            stem[..^1].CopyTo(result);
            return stem.Length - 1;
        }

        stem.CopyTo(result);
        result[stem.Length] = singular[^1];
        return stem.Length + 1;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
