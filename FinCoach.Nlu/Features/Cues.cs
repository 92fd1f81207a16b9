using System.Collections.Frozen;
using System.Text;
using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Features;

/// <summary>Groups of words that mean much the same, and the words that hold a sentence together (cues.txt).</summary>
internal static class Cues
{
    private const string ResourceName = "FinCoach.Nlu.Features.cues.txt";

    private static readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> Groups;
    private static readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> Functions;

    static Cues()
    {
        var groups = new Dictionary<string, uint>(StringComparer.Ordinal);
        var functions = new Dictionary<string, uint>(StringComparer.Ordinal);
        using var stream = typeof(Cues).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The resource {ResourceName} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var inGroups = false;
        for (var number = 0; reader.ReadLine() is { } line; number++)
        {
            if (line.StartsWith('['))
            {
                inGroups = line is "[groups]";
            }
            else if (!line.StartsWith('#'))
            {
                Add(line, inGroups ? groups : functions, inGroups ? FeatureHash.Of(FeatureHash.Sign, $"cue {number}") : 0);
            }
        }

        Groups = groups.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Functions = functions.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The sign of a word's group, or 0.</summary>
    public static uint Of(ReadOnlySpan<char> word) => Groups.TryGetValue(SpanishStem.Of(word), out var sign) ? sign : 0;

    /// <summary>The sign of an article, a preposition, a pronoun or an auxiliary, or 0.</summary>
    public static uint Function(ReadOnlySpan<char> word) => Functions.TryGetValue(word, out var sign) ? sign : 0;

    private static void Add(string line, Dictionary<string, uint> into, uint group)
    {
        foreach (var word in Letters.Fold(line).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var isGroup = group != 0;
            into.TryAdd(isGroup ? SpanishStem.Of(word).ToString() : word, isGroup ? group : FeatureHash.Of(FeatureHash.Sign, $"function {word}"));
        }
    }
}
