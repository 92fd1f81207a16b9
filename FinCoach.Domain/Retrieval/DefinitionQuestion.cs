using System.Text.RegularExpressions;
using FinCoach.Domain.Language;

namespace FinCoach.Domain.Retrieval;

/// <summary>A bare "¿qué es X?": answered by the glossary's own words.</summary>
internal static partial class DefinitionQuestion
{
    /// <summary>X as folded words, without its article; null when the question asks for more than a definition.</summary>
    public static string? SubjectOf(string text)
    {
        var asked = Bare().Match(string.Join(' ', SearchTerms.Words(Letters.Fold(text))));
        return asked.Success ? asked.Groups["x"].Value : null;
    }

    /// <summary>The same form of a wording of the glossary, to compare with.</summary>
    public static string FormOf(string wording) => string.Join(' ', SearchTerms.Words(wording));

    // "que es la uf", "q significa dicom", "k son los gastos comunes", "definicion de cae", "a que se le llama mora"
    [GeneratedRegex(
        @"^(oye |gus |hola )*(((que|q|k) (es|son|significa|significan|quiere decir|seria)( eso de| lo de)?)|definicion de|definime|define|significado de|explicame que es|a que se le (dice|llama)) ((el|la|los|las|un|una|lo) )?(?<x>[a-z0-9 ]{2,60}?)( en chile| gus| porfa| por favor)?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200)]
    private static partial Regex Bare();
}
