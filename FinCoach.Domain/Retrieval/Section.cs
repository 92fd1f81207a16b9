using System.Text.RegularExpressions;
using FinCoach.Domain.Language;

namespace FinCoach.Domain.Retrieval;

/// <summary>A part of a document under one heading.</summary>
/// <param name="Heading">Empty for what stands before the first heading.</param>
/// <param name="Id"><c>deuda/linea-de-credito#cuanto-cuesta</c>; the document's own id before the first heading.</param>
/// <param name="Text">Without its heading.</param>
public sealed partial record Section(string Heading, string Id, string Text)
{
    /// <summary>Questions that it is known to answer, as people type them, one a line; they are searched, never shown.</summary>
    public string Asked { get; init; } = "";

    /// <summary>The text as it stands in a chunk, heading first.</summary>
    public string Markdown => Heading.Length == 0 ? Text : $"## {Heading}\n{Text}";

    /// <summary>The sections of a Markdown body, in order; deeper headings stay inside theirs.</summary>
    public static IReadOnlyList<Section> Of(string document, string body)
    {
        var sections = new List<Section>();
        var heading = "";
        var lines = new List<string>();
        foreach (var line in body.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal) || line.StartsWith("# ", StringComparison.Ordinal))
            {
                Add(sections, document, heading, lines);
                heading = line.TrimStart('#').Trim();
                lines.Clear();
            }
            else
            {
                lines.Add(line);
            }
        }

        Add(sections, document, heading, lines);
        return sections;
    }

    /// <summary>Lower case, without accents, every run of other characters a single dash.</summary>
    public static string Slug(string heading) => NotSlug().Replace(Letters.Fold(heading), "-").Trim('-');

    private static void Add(List<Section> sections, string document, string heading, List<string> lines)
    {
        var text = string.Join('\n', lines).Trim();
        if (text.Length > 0 || heading.Length > 0)
        {
            sections.Add(new Section(heading, heading.Length == 0 ? document : $"{document}#{Slug(heading)}", text));
        }
    }

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex NotSlug();
}
