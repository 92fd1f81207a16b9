using System.Text.RegularExpressions;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.Domain.Checks;

/// <summary>A reply names only categories that exist, and by their Spanish names.</summary>
internal static partial class CategoryCheck
{
    private static readonly string[] Known = [.. CategoryLabel.All.Select(Letters.Fold)];

    public static IEnumerable<string> Reasons(string reply)
    {
        foreach (Match match in Quoted().Matches(reply))
        {
            var name = Letters.Fold(match.Groups["name"].Value.Trim());
            if (!Known.Contains(name, StringComparer.Ordinal))
            {
                yield return $"la categoría \"{match.Groups["name"].Value}\" no existe";
            }
        }

        foreach (var id in WireNames.Where(id => reply.Contains(id, StringComparison.Ordinal)))
        {
            yield return $"\"{id}\" es un nombre interno de categoría";
        }
    }

    // Only names with an underscore cannot be a Spanish or English word of the person's own.
    private static readonly string[] WireNames =
    [
        .. Enum.GetNames<Category>().Select(System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName).Where(n => n.Contains('_')),
    ];

    // categoría "mascotas", categoría «salud», categoría: hogar.
    [GeneratedRegex("""categor[ií]a:? ?["«“](?<name>[^"»”\n]{1,40})["»”]|categor[ií]a: (?<name>[\p{L} ]{1,40})([.,;\n]|$)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();
}
