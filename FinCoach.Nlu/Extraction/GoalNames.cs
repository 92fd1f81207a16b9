using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Extraction;

/// <summary>The noun phrase that names a savings goal, as written, without its article.</summary>
internal static class GoalNames
{
    private const int LongestName = 7;

    public static string? Find(Reading reading)
    {
        string? weak = null;
        for (var i = 0; i < reading.Text.Count; i++)
        {
            var strength = Opening(reading, i, out var first);
            if (strength == 0 || Phrase(reading, first) is not { } name)
            {
                continue;
            }

            if (strength == 2)
            {
                return name;
            }

            weak ??= name;
        }

        return weak;
    }

    /// <summary>2 for words that always open a goal's name, 1 for those that often do, 0 for the rest.</summary>
    private static int Opening(Reading reading, int index, out int first)
    {
        var text = reading.Text;
        first = index + 1;
        switch (text.Word(index))
        {
            case "para" or "pa" or "pal":
                return IsTime(reading, first) ? 0 : 2;
            case "fondo" or "colchon" when text.Word(index + 1) is "de" or "para":
                first = index;
                return 2;
            case "meta" or "metas" or "objetivo" or "chanchito" or "alcancia" when text.Word(index + 1) is "de" or "del" or "para" or "pa" or "pal":
                first = index + 2;
                return 2;
            case "meta" when text.Word(index + 1) is "nueva" && text.Word(index + 2) is ":" or ",":
                first = index + 3;
                return 2;
            case "meta" or "objetivo" when text.Word(index + 1) is ":" or "\"" or "llamada" or "que" or "nueva":
                first = index + 2;
                return text.Word(index + 1) is "que" or "nueva" ? 0 : 2;
            case "meta" when text[index + 1].Kind == TokenKind.Word:
                return 1;
            case "ahorro" or "ahorros" or "ahorrado" or "juntado" or "plata" or "fondos" when text.Word(index + 1) is "de" or "del" or "para" or "pa":
                first = index + 2;
                return IsTime(reading, first) ? 0 : 2;
            case "comprarme" or "comprar" or "comprarnos" or "cambiar" or "irme":
                first = index + (text.Word(index + 1) is "de" ? 2 : 1);
                return 1;
            case "al" or "del" or "a" or "en" or "de" or "el" or "la" or "los" or "las" or "mi":
                return text.Word(index + 1) is "meta" or "metas" or "ahorro" or "ahorros" or "objetivo" || IsTime(reading, first) ? 0 : 1;
            default:
                return 0;
        }
    }

    private static string? Phrase(Reading reading, int first)
    {
        var text = reading.Text;
        while (text.Word(first) is "el" or "la" or "los" or "las" or "un" or "una" or "unos" or "unas" or "mi" or "mis" or "lo" or "nuestro" or "nuestra" or "\"" or "su" or "del" or "de" or "poder"
            || (text.Word(first) is "comprar" or "comprarme" or "cambiar" or "comprarnos" or "pagar" or "tener" or "irme" or "hacer"))
        {
            first++;
        }

        var end = first;
        while (end < text.Count && end - first < LongestName && Continues(reading, first, end))
        {
            end++;
        }

        while (end > first && IsLink(text.Word(end - 1)))
        {
            end--;
        }

        return end > first && text[first].Kind == TokenKind.Word && !IsVerb(text.Word(first))
            && !(end == first + 1 && IsNoName(text.Word(first))) ? text.Raw(first, end).ToString() : null;
    }

    private static bool Continues(Reading reading, int first, int index)
    {
        var text = reading.Text;
        if (text[index].Kind is not (TokenKind.Word or TokenKind.Digits) || IsStop(text.Word(index)) || IsTime(reading, index))
        {
            return text[index].Kind == TokenKind.Symbol && index > first && text[index].Glued && text.Word(index) is "-" or "'" && text[index + 1].Glued;
        }

        foreach (var amount in reading.Marks.Amounts)
        {
            if (amount.FirstToken <= index && index < amount.EndToken && amount.Mark != AmountMark.Bare)
            {
                return false;
            }
        }

        return !(index > first && IsLink(text.Word(index)) && (IsStop(text.Word(index + 1)) || IsTime(reading, index + 1)
            || (IsTime(reading, index + 2) && text.Word(index + 1) is "el" or "fin" or "la") || StartsAmount(reading, index + 1)));
    }

    private static bool StartsAmount(Reading reading, int index) =>
        reading.Marks.Amounts.Exists(a => a.FirstToken == index && a.Mark != AmountMark.Bare);

    private static bool IsTime(Reading reading, int index)
    {
        foreach (var time in reading.Marks.Times)
        {
            if (time.FirstToken <= index && index < time.EndToken)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLink(ReadOnlySpan<char> word) =>
        word is "de" or "del" or "a" or "al" or "en" or "la" or "el" or "los" or "las" or "para" or "por" or "con" or "y" or "mi" or "un" or "una" or "desde" or "hasta" or "antes" or "que";

    private static bool IsVerb(ReadOnlySpan<char> word) =>
        word.Length > 3 && (word.EndsWith("ar", StringComparison.Ordinal) || word.EndsWith("er", StringComparison.Ordinal)
            || word.EndsWith("ir", StringComparison.Ordinal)) && word is not ("mujer" or "taller" or "bienestar" or "hogar" or "alquiler" or "magister"
            or "master" or "celular" or "collar" or "scooter" or "familiar" or "lugar" or "preescolar" or "titular" or "altar" or "crucer");

    private static bool IsNoName(ReadOnlySpan<char> word) => word is "cuenta" or "alcancia" or "chanchito" or "ahorro" or "ahorros" or "meta" or "metas"
        or "plata" or "eso" or "esto" or "esa" or "nada" or "mes" or "ano" or "favor" or "mall" or "tiempo" or "dia" or "semana" or "objetivo" or "fin" or "lucas" or "todo";

    private static bool IsStop(ReadOnlySpan<char> word) => word is
        "por" or "porfa" or "porfis" or "plis" or "pls" or "please" or "gracias" or "ok" or "oye" or "gus" or "gusito" or "po" or "ya" or "ahora"
        or "que" or "q" or "cuanto" or "cuánto" or "hay" or "llevo" or "tengo" or "si" or "dale" or "quiero" or "necesito" or "son" or "es" or "sera"
        or "con" or "para" or "pa" or "antes" or "desde" or "hasta" or "como" or "cuando" or "porque" or "xfa" or "xfavor" or "meta" or "ahorro"
        or "x" or "juntar" or "ahorrar" or "voy" or "va" or "estoy" or "me" or "te" or "se" or "le" or "cierto" or "amigo" or "amiga" or "dentro"
        or "aqui" or "asi" or "jaja" or "jajaja" or "sea" or "queremos" or "ritmo" or "pero" or "sin" or "tambien" or "mensual" or "mensuales" or "fecha" or "fue" or "era" or "sube" or "baja" or "pon" or "ponle" or "cambia";
}
