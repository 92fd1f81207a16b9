namespace FinCoach.Domain.Retrieval;

/// <summary>Where in a word endings may be cut: Snowball's RV, R1 and R2, as positions.</summary>
/// <param name="Verb">Verb endings begin here or later.</param>
/// <param name="First">R1.</param>
/// <param name="Second">R2.</param>
internal readonly record struct StemRegions(int Verb, int First, int Second)
{
    public static StemRegions Of(string word)
    {
        var first = AfterVowelAndConsonant(word, 0);
        return new StemRegions(VerbRegion(word), first, AfterVowelAndConsonant(word, first));
    }

    private static int VerbRegion(string word)
    {
        if (word.Length < 3)
        {
            return word.Length;
        }

        if (!IsVowel(word[1]))
        {
            return After(word, 2, IsVowel);
        }

        return IsVowel(word[0]) ? After(word, 2, c => !IsVowel(c)) : 3;
    }

    private static int AfterVowelAndConsonant(string word, int from) => After(word, After(word, from, IsVowel), c => !IsVowel(c));

    private static int After(string word, int from, Func<char, bool> wanted)
    {
        for (var i = from; i < word.Length; i++)
        {
            if (wanted(word[i]))
            {
                return i + 1;
            }
        }

        return word.Length;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
