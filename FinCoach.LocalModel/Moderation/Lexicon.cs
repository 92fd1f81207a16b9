using System.Globalization;
using System.Reflection;
using FinCoach.LocalModel.Text;

namespace FinCoach.LocalModel.Moderation;

/// <summary>Phrases that attack, threaten or endanger, each with its category and weight.</summary>
internal sealed class Lexicon
{
    private const string Resource = "FinCoach.LocalModel.Moderation.Lexicon.txt";

    /// <summary>The lexicon of this assembly.</summary>
    public static readonly Lexicon BuiltIn = Read();

    private readonly ILookup<string, Phrase> _byPrefix;

    private Lexicon(IEnumerable<Phrase> phrases) =>
        _byPrefix = phrases.ToLookup(p => p.Words[0].Length >= PrefixLength ? p.Words[0][..PrefixLength] : p.Words[0], StringComparer.Ordinal);

    // Three letters find a phrase's first word, wildcard or not, without a walk over the whole list.
    private const int PrefixLength = 3;

    /// <summary>The phrases found in a text, in its order.</summary>
    public IEnumerable<Phrase> In(string text)
    {
        var words = Words.Of(text);
        for (var i = 0; i < words.Count; i++)
        {
            var prefix = words[i].Length >= PrefixLength ? words[i][..PrefixLength] : words[i];
            foreach (var phrase in _byPrefix[prefix])
            {
                if (Matches(words, i, phrase.Words))
                {
                    yield return phrase;
                }
            }
        }
    }

    private static bool Matches(List<string> words, int at, string[] phrase)
    {
        if (at + phrase.Length > words.Count)
        {
            return false;
        }

        for (var i = 0; i < phrase.Length; i++)
        {
            var isMatch = phrase[i][^1] == '*'
                ? words[at + i].StartsWith(phrase[i][..^1], StringComparison.Ordinal)
                : words[at + i] == phrase[i];
            if (!isMatch)
            {
                return false;
            }
        }

        return true;
    }

    private static Lexicon Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        using var reader = new StreamReader(stream);
        return new Lexicon([.. Lines(reader.ReadToEnd())]);
    }

    private static IEnumerable<Phrase> Lines(string file)
    {
        foreach (var line in file.ReplaceLineEndings("\n").Split('\n').Where(l => l.Length > 0 && l[0] != '#'))
        {
            var fields = line.Split('\t');
            yield return new Phrase(fields[0], double.Parse(fields[1], CultureInfo.InvariantCulture), fields[2].Split(' '));
        }
    }

    /// <summary>One entry.</summary>
    internal sealed record Phrase(string Category, double Weight, string[] Words);
}
