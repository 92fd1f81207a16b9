using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FinCoach.Tests.Knowledge;

/// <summary>A document of <c>knowledge/</c> as its author wrote it.</summary>
/// <param name="Id">Path below <c>knowledge/</c> without extension: <c>deuda/pago-minimo</c>.</param>
internal sealed partial record CorpusDocument(string Id, CorpusFrontMatter FrontMatter, string Body)
{
    public IReadOnlyList<string> Headings { get; } =
        [.. SectionHeading().Matches(Body).Select(heading => heading.Groups["text"].Value.Trim())];

    /// <summary>What a question names as its answer: <c>deuda/pago-minimo#que-es</c>.</summary>
    public IEnumerable<string> Anchors => Headings.Select(heading => $"{Id}#{Slug(heading)}");

    public int Words => Body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Count(word => word.Trim('#').Length > 0);

    public IEnumerable<string> FigureReferences =>
        FigureReference().Matches(Body).Select(reference => reference.Groups["id"].Value);

    /// <summary>Amounts, percentages and indexed units that stand in the prose itself.</summary>
    public IEnumerable<string> FiguresInProse =>
        FigureLike().Matches(FigureReference().Replace(Body, "")).Select(figure => figure.Value).Distinct(StringComparer.Ordinal);

    /// <summary>Lower case, without accents, everything else a single dash.</summary>
    public static string Slug(string heading)
    {
        var plain = new StringBuilder();
        foreach (var letter in heading.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(letter);
            }
        }

        return NotSlug().Replace(plain.ToString(), "-").Trim('-');
    }

    [GeneratedRegex(@"^## (?<text>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex SectionHeading();

    [GeneratedRegex(@"\{\{figure:(?<id>[^}]*)\}\}", RegexOptions.ExplicitCapture)]
    private static partial Regex FigureReference();

    // "$12.990", "US$ 500", "12,5 %", "UF 2,50", "35 UF", "12 lucas": what ages unless a law or an example holds it.
    [GeneratedRegex(
        @"(US)?\$\s?\d([\d.,]*\d)?|\d+([.,]\d+)*\s?%|\b(UF|UTM|UTA)\s?\d([\d.,]*\d)?|\b\d([\d.,]*\d)?\s?(UF|UTM|UTA|lucas|palos|pesos|millones|por ciento|mil pesos)\b",
        RegexOptions.ExplicitCapture)]
    private static partial Regex FigureLike();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotSlug();
}
