using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Extraction;

/// <summary>Tells the period that a question sets another one against: <c>que el mes pasado</c>, <c>versus julio</c>.</summary>
internal static class Comparisons
{
    public static bool IsMeasure(TokenizedText text, int first)
    {
        var at = first - 1;
        while (text.Word(at) is "el" or "la" or "los" or "las" or "en" or "a" or "al" or "lo" or "del" or "de" or "mes")
        {
            at--;
        }

        return text.Word(at) is "versus" or "vs" or "contra" or "respecto" or "comparado" or "comparada" or "comparacion" or "frente" or "con"
            || (text.Word(at) is "que" or "q" or "k" && text.Word(at - 1) is not ("lo" or "en" or "el" or "la" or "los"));
    }
}
