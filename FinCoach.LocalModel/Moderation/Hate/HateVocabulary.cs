using System.Reflection;

namespace FinCoach.LocalModel.Moderation.Hate;

/// <summary>Roles of folded words, whole or by their beginning, and of words with one slip of the finger.</summary>
internal sealed class HateVocabulary
{
    private const string Resource = "FinCoach.LocalModel.Moderation.Hate.HateWords.txt";
    private const int ShortestSlip = 5;

    private readonly Dictionary<string, HateRole> _whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HateRole> _beginnings = new(StringComparer.Ordinal);

    private HateVocabulary(TextReader words)
    {
        while (words.ReadLine() is { } line)
        {
            if (line.Split('\t') is [var roles, var list] && line[0] != '#')
            {
                var role = roles.Split(' ').Aggregate(HateRole.None, (all, one) => all | Enum.Parse<HateRole>(one));
                foreach (var word in list.Split(' '))
                {
                    var (map, key) = word.EndsWith('*') ? (_beginnings, word[..^1]) : (_whole, word);
                    map[key] = map.GetValueOrDefault(key) | role;
                }
            }
        }
    }

    /// <summary>The vocabulary of this assembly.</summary>
    public static HateVocabulary BuiltIn { get; } = Read();

    public HateRole RolesOf(string word)
    {
        var roles = _whole.GetValueOrDefault(word);
        for (var length = 2; length <= word.Length; length++)
        {
            roles |= _beginnings.GetValueOrDefault(word[..length]);
        }

        return roles;
    }

    /// <summary>The roles of the word that this one is with one letter lost, or two letters swapped; or of the two words that it glues.</summary>
    public HateRole RolesOfSlip(string word, Func<string, bool> isOrdinary)
    {
        const HateRole strong = HateRole.Group | HateRole.Slur | HateRole.Contempt | HateRole.Harm | HateRole.Hatred;
        if (word.Length < ShortestSlip - 1 || isOrdinary(word))
        {
            return HateRole.None;
        }

        for (var i = 0; i + 1 < word.Length; i++)
        {
            if (RolesOf(word[..i] + word[i + 1] + word[i] + word[(i + 2)..]) is var swapped && (swapped & strong) != HateRole.None)
            {
                return swapped;
            }
        }

        for (var i = 3; i + 1 < word.Length; i++)
        {
            var (head, tail) = (RolesOf(word[..i]), RolesOf(word[i..]));
            if (((head & strong) != HateRole.None && (isOrdinary(word[i..]) || tail != HateRole.None))
                || ((tail & strong) != HateRole.None && word.Length - i > 3 && (isOrdinary(word[..i]) || head != HateRole.None)))
            {
                return head | tail;
            }
        }

        return _whole.Keys.Concat(_beginnings.Keys)
            .Where(known => known.Length >= ShortestSlip && IsOneLost(word, known))
            .Select(known => RolesOf(known) & strong)
            .FirstOrDefault(role => role != HateRole.None);
    }

    // "ngros" for "negros", "discapcit…" for "discapacit…".
    private static bool IsOneLost(string word, string known)
    {
        var i = 0;
        while (i < known.Length && i < word.Length && known[i] == word[i])
        {
            i++;
        }

        return i > 0 && i < known.Length - 1 && string.CompareOrdinal(word, i, known, i + 1, known.Length - i - 1) == 0;
    }

    private static HateVocabulary Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        using var reader = new StreamReader(stream);
        return new HateVocabulary(reader);
    }
}
