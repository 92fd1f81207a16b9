using FinCoach.Domain.Language;
using FinCoach.Nlu.Features;

namespace FinCoach.Nlu.Extraction;

/// <summary>The noun phrase that names a savings goal, as written, without its article: where it stands is learned, how it ends is a rule.</summary>
internal static class GoalNames
{
    public static string? Find(Reading reading)
    {
        var text = reading.Text;
        var (first, end) = reading.GoalName;
        (first, end) = Whole(reading, end > first ? (first, end) : Named(reading));
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

    /// <summary>"el cumple de la Ema", "el techo de la casa": a name goes on through what is said of it.</summary>
    private static (int First, int End) Whole(Reading reading, (int First, int End) name)
    {
        var (first, end) = name;
        if (end <= first)
        {
            return (first, end);
        }

        var text = reading.Text;
        var before = text.Word(first - 1) is "la" or "el" or "los" or "las" or "mi" ? first - 2 : first - 1;
        if (text.Word(before) is "de" or "del" && IsNoun(reading, before - 1))
        {
            first = before - 1;
        }

        var next = end + 1;
        next += text.Word(next) is "la" or "el" or "los" or "las" or "mi" or "mis" or "un" or "una" ? 1 : 0;
        if (text.Word(end) is "de" or "del" && IsNoun(reading, next) && text.Word(next + 1) is not ("de" or "en"))
        {
            end = next + 1;
        }

        return (first, end);
    }

    private static bool IsNoun(Reading reading, int index) =>
        reading.Text[index].Kind == TokenKind.Word && reading.Text.Word(index).Length > 2
        && Cues.Function(reading.Text.Word(index)) == 0 && !IsNoName(reading.Text.Word(index)) && !IsMeasure(reading.Text.Word(index))
        && !reading.Marks.Times.Exists(t => t.FirstToken <= index && index < t.EndToken)
        && !reading.Marks.Amounts.Exists(a => a.FirstToken <= index && index < a.EndToken);

    /// <summary>Where nothing was learned to be a name: what stands after "meta de", or after "pal".</summary>
    private static (int First, int End) Named(Reading reading)
    {
        var text = reading.Text;
        for (var i = 0; i < text.Count; i++)
        {
            var at = i + 1;
            if (text.Word(i) is "meta" or "objetivo")
            {
                at += text.Word(at) is "de" or "del" or "para" or "pa" or "pal" or ":" ? 1 : 0;
            }
            else if (text.Word(i) is not "pal" && !(text.Word(i) is "para" or "pa" && text.Word(at) is "el" or "la" or "los" or "las" or "un" or "una" or "mi"))
            {
                continue;
            }

            at += text.Word(at) is "el" or "la" or "los" or "las" or "un" or "una" or "mi" ? 1 : 0;
            if (IsNoun(reading, at))
            {
                return (at, at + 1);
            }
        }

        return (0, 0);
    }

    private static bool IsMeasure(ReadOnlySpan<char> word) => word is "monto" or "total" or "avance" or "estado" or "progreso" or "falta" or "fecha"
        or "plazo" or "saldo" or "lado" or "caso" or "tema" or "vez" or "cuota" or "camino" or "parte" or "mitad" or "resto" or "mensual" or "semanal"
        or "queda" or "va" or "llevo" or "final" or "nueva" or "anual" or "proximo" or "proxima" or "otra" or "otro" or "misma" or "mismo"
        or "aqui" or "aca" or "alla" or "ahora" or "hoy" or "hace" or "todas" or "todos" or "cualquier";

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
