using System.Reflection;
using FinCoach.Domain.Language;

namespace FinCoach.LocalModel.Phrasing;

/// <summary>
/// The phrasings, read from text files: a heading says what follows (<c># core expense_logged tu</c>,
/// <c># tail budget tu usted</c>, <c># opener done lively coach neutral</c>), each line under it is one phrasing.
/// </summary>
internal sealed class PhraseBook
{
    private const string Folder = "FinCoach.LocalModel.Phrasing.Book.";

    /// <summary>The book of this assembly.</summary>
    public static readonly PhraseBook BuiltIn = new(Files());

    private readonly Dictionary<string, List<Template>> _sections = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<IReadOnlyList<Template>>[] _tails;

    public PhraseBook(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            Read(file);
        }

        _tails = [TailsOf(" tu"), TailsOf(" usted")];
    }

    /// <summary>Every heading's key with its phrasings; tests hold the book to its rules with it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Template>> Sections =>
        _sections.ToDictionary(s => s.Key, s => (IReadOnlyList<Template>)s.Value, StringComparer.Ordinal);

    /// <summary>Sentences that carry the facts of an act.</summary>
    public IReadOnlyList<Template> Cores(string act, Tone tone) => Of($"core {act} {(tone == Tone.Formal ? "usted" : "tu")}");

    /// <summary>
    /// Sentences that follow a core and say what it leaves unsaid: a budget after an expense, the period before after a total.
    /// By the name of their heading, in the order of the book.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<Template>> Tails(Tone tone) => _tails[tone == Tone.Formal ? 1 : 0];

    /// <summary>What may come before the core.</summary>
    public IReadOnlyList<Template> Openers(Mood mood, Energy energy, Tone tone) => Of("opener", mood, energy, tone);

    /// <summary>What may come after the core.</summary>
    public IReadOnlyList<Template> Closers(Mood mood, Energy energy, Tone tone) => Of("closer", mood, energy, tone);

    private List<IReadOnlyList<Template>> TailsOf(string address) =>
    [
        .. _sections
            .Where(s => s.Key.StartsWith("tail ", StringComparison.Ordinal) && s.Key.EndsWith(address, StringComparison.Ordinal))
            .Select(s => s.Value),
    ];

    private List<Template> Of(string part, Mood mood, Energy energy, Tone tone) =>
        Of($"{part} {mood} {energy} {tone}".ToLowerInvariant());

    private List<Template> Of(string key) => _sections.GetValueOrDefault(key, []);

    private void Read(string file)
    {
        List<string> keys = [];
        foreach (var line in file.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                keys = [.. KeysOf(line[2..].Split(' '))];
                continue;
            }

            foreach (var key in line.Length > 0 ? keys : [])
            {
                _sections.TryAdd(key, []);
                _sections[key].Add(new Template(line));
            }
        }
    }

    // The last words of a heading are the addresses that share it: "core help tu usted", "opener told warm coach neutral".
    private static IEnumerable<string> KeysOf(string[] heading)
    {
        var fixedWords = heading[0] is "core" or "tail" ? 2 : 3;
        return heading.Skip(fixedWords).Select(address => $"{string.Join(' ', heading.Take(fixedWords))} {address}");
    }

    private static IEnumerable<string> Files()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd();
        }
    }
}
