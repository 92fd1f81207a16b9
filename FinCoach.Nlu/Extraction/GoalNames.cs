using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Extraction;

/// <summary>The noun phrase that names a savings goal, as written, without its article: where it stands is learned, how it ends is a rule.</summary>
internal static class GoalNames
{
    public static string? Find(Reading reading)
    {
        var text = reading.Text;
        var (first, end) = reading.GoalName;
        while (first < end && IsOpening(text.Word(first)))
        {
            first++;
        }

        while (end > first && IsLink(text, end - 1))
        {
            end--;
        }

        return end > first && !(end == first + 1 && IsNoName(text.Word(first))) ? text.Raw(first, end).ToString() : null;
    }

    private static bool IsOpening(ReadOnlySpan<char> word) =>
        word is "el" or "la" or "los" or "las" or "un" or "una" or "unos" or "unas" or "mi" or "mis" or "lo" or "nuestro" or "nuestra" or "su"
            or "del" or "de" or "para" or "pa" or "pal" or "a" or "al" or "en" or "con" or "por" or "d" or "que" or "poder";

    private static bool IsLink(TokenizedText text, int index) =>
        text[index].Kind is not (TokenKind.Word or TokenKind.Digits) || text.Word(index) is "de" or "del" or "a" or "al" or "en" or "la" or "el" or "los"
            or "las" or "para" or "pa" or "por" or "con" or "y" or "o" or "mi" or "un" or "una" or "desde" or "hasta" or "antes" or "que" or "no" or "ya" or "porfa"
            or "gracias" or "gus" or "plis" or "pls" or "po";

    private static bool IsNoName(ReadOnlySpan<char> word) => word is "cuenta" or "alcancia" or "chanchito" or "ahorro" or "ahorros" or "meta" or "metas"
        or "plata" or "eso" or "esto" or "esa" or "nada" or "mes" or "ano" or "tiempo" or "dia" or "semana" or "objetivo" or "objetivos" or "fin" or "lucas" or "todo";
}
