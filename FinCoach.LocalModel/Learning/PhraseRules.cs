using System.Text.RegularExpressions;
using FinCoach.Domain.Checks;
using FinCoach.Domain.Replies;
using FinCoach.LocalModel.Phrasing;

namespace FinCoach.LocalModel.Learning;

/// <summary>Which replies of the data may be said again, to other people about other facts.</summary>
internal static partial class PhraseRules
{
    private const int LongestPhrase = 600;

    /// <summary>The reply as a template, or null when it holds something that is not general.</summary>
    public static string? Template(string reply, ReplyRequest request)
    {
        var facts = new FactSheet(request.Facts);
        if (!MayBeLearnt(facts, request) || reply.Length > LongestPhrase || reply.AsSpan().ContainsAny("{}\\")
            || !ReplyChecks.Passed(ReplyChecks.Run(request, reply)))
        {
            return null;
        }

        var (text, ambiguous) = Delexicaliser.Run(reply, facts);
        // A mask that a fact has ("[CLP_1]") is a place like its amount; any other is somebody's, and brackets mean something in a template.
        if (ambiguous || text.AsSpan().ContainsAny("[]") || FigureScanner.Scan(text).Count > 0 || OutsidePlaces(text).Any(char.IsDigit))
        {
            return null;
        }

        return Optional().Replace(text, "[$0]").Replace("\n", "\\n", StringComparison.Ordinal);
    }

    /// <summary>
    /// Whether phrasings of this act can stand alone: they cannot where the plain answer says more than the facts do, or where passages are quoted.
    /// </summary>
    public static bool MayBeLearnt(FactSheet facts, ReplyRequest request) =>
        facts.Act is { Length: > 0 } and not Acts.KnowledgeAnswer && request.Context.Count == 0
        && !CoreChoice.IsSaidAsGiven(facts) && !CoreChoice.IsAboutIncome(facts);

    private static IEnumerable<char> OutsidePlaces(string text)
    {
        var inside = false;
        foreach (var c in text)
        {
            inside = c switch { '{' => true, '}' => false, _ => inside };
            if (!inside)
            {
                yield return c;
            }
        }
    }

    // " ({merchant})", " en {category}", ", {date}": what a sentence can do without, where another record lacks that fact.
    [GeneratedRegex(
        @" \(\{(?:merchant|records)\}\)|,? (?:en|por|el|del|para el) \{(?:category|date|date:full|merchant)\}|, \{(?:category|date|date:full|merchant)\}| \{period\}",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Optional();
}
