using System.Collections.Frozen;
using System.Reflection;
using System.Runtime.InteropServices;

namespace FinCoach.Domain.Masking.Scanning;

/// <summary>
/// The words that detectors know, folded. Each embedded <c>Lexicon/*.txt</c> has lines <c>Role Role: word word …</c>;
/// a line without a colon goes on with the roles above it, and <c>#</c> begins a remark.
/// </summary>
internal static class Lexicon
{
    private const string Folder = "FinCoach.Domain.Masking.Lexicon.";

    private static readonly FrozenDictionary<string, Role>.AlternateLookup<ReadOnlySpan<char>> s_roles =
        Load().ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();

    public static Role RolesOf(ReadOnlySpan<char> foldedWord) => s_roles.TryGetValue(foldedWord, out var roles) ? roles : Role.None;

    /// <summary>Entries of several words, one a line, folded.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Phrases(string file) =>
        Lines(file).Select(FoldWord).ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    private static Dictionary<string, Role> Load()
    {
        var words = new Dictionary<string, Role>();
        foreach (var line in new[] { "cues.txt", "names.txt" }.SelectMany(Lines).Aggregate((List<string>)[], JoinContinuations))
        {
            var colon = line.IndexOf(':');
            var roles = line[..colon].Split(' ').Aggregate(Role.None, (all, role) => all | Enum.Parse<Role>(role));
            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(words, FoldWord(word), out _) |= roles;
            }
        }

        return words;
    }

    private static List<string> JoinContinuations(List<string> lines, string line)
    {
        if (line.Contains(':'))
        {
            lines.Add(line);
        }
        else
        {
            lines[^1] += " " + line;
        }

        return lines;
    }

    private static IEnumerable<string> Lines(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + file)
            ?? throw new InvalidOperationException($"The assembly lacks its word list {file}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    private static string FoldWord(string word) =>
        string.Create(word.Length, word, static (folded, word) =>
        {
            for (var i = 0; i < word.Length; i++)
            {
                folded[i] = Fold.Unit(word[i]);
            }
        });
}
