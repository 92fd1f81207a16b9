using System.Text;
using System.Text.Json;
using FinCoach.Domain.Json;
using FinCoach.Domain.Language;

namespace FinCoach.Domain.Categories;

/// <summary>Reads the lexicon's text format: <c>[category]</c> sections of comma-separated lists.</summary>
internal static class LexiconFile
{
    private const string ResourceName = "FinCoach.Domain.Categories.lexicon.txt";

    public static Dictionary<string, LexiconEntry> ReadEmbedded()
    {
        using var stream = typeof(LexiconFile).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The resource {ResourceName} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Read(reader);
    }

    public static Dictionary<string, LexiconEntry> Read(TextReader reader)
    {
        var entries = new Dictionary<string, LexiconEntry>(StringComparer.Ordinal);
        Category? section = null;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '[')
            {
                section = JsonSerializer.Deserialize<Category>($"\"{line.Trim('[', ']')}\"", DomainJson.Options);
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (section is not { } category || colon < 0)
            {
                throw new FormatException($"Line {number} of the lexicon is neither a section nor a list.");
            }

            var kind = line[..colon];
            foreach (var phrase in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                Add(entries, Key(phrase), category, kind, number);
            }
        }

        return entries;
    }

    private static void Add(Dictionary<string, LexiconEntry> entries, string key, Category category, string kind, int line)
    {
        var meaning = (category, kind switch
        {
            "words" => LexiconKind.Word,
            "weak" => LexiconKind.Weak,
            "merchants" or "shy" => LexiconKind.Merchant,
            "stores" or "shystores" => LexiconKind.Store,
            _ => throw new FormatException($"Line {line} of the lexicon has an unknown list \"{kind}\"."),
        });
        var shy = kind is "shy" or "shystores";
        if (!entries.TryGetValue(key, out var known) || (known.Shy && !shy))
        {
            // "guantes" the thing stands before "Guante" the brand.
            entries[key] = new LexiconEntry([meaning], shy);
        }
        else if (known.Shy == shy && !known.Meanings.Contains(meaning))
        {
            entries[key] = new LexiconEntry([.. known.Meanings, meaning], shy);
        }
    }

    private static string Key(string phrase)
    {
        var text = TokenizedText.Of(phrase);
        var key = new StringBuilder();
        for (var i = 0; i < text.Count; i++)
        {
            key.Append(i == 0 ? "" : " ").Append(WordStem.Singular(text.Word(i)));
        }

        return key.ToString();
    }
}
