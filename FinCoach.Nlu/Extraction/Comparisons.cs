using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Extraction;

/// <summary>Recognises a question that sets two periods against each other: then neither is the period.</summary>
internal static class Comparisons
{
    public static bool IsComparison(TokenizedText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text.Word(i) is "versus" or "vs" or "comparado" or "comparada" or "comparame" or "compara" or "comparacion" or "respecto"
                || (text.Word(i) is "que" && text.Word(i - 1) is not ("lo" or "en") && text.Word(i + 1) is "el" or "la" or "los" or "en"
                    && HasPast(text, i + 2)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPast(TokenizedText text, int index) =>
        text.Word(index) is "pasado" or "pasada" or "anterior" or "otro" or "otra"
        || (text.Word(index) is "mes" or "semana" or "ano" && text.Word(index + 1) is "pasado" or "pasada" or "anterior");
}
