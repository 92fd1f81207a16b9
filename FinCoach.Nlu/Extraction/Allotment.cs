using FinCoach.Domain.Language;
using FinCoach.Nlu.Features;

namespace FinCoach.Nlu.Extraction;

/// <summary>
/// A sum allotted in a rhythm: <c>ponle 50 lucas a salidas al mes</c>. Nothing was spent yet and no bill falls due, so it is a
/// limit, however near its words are to those of a record.
/// </summary>
internal static class Allotment
{
    public static bool Is(Annotations marks)
    {
        var text = marks.Text;
        foreach (var amount in marks.Amounts)
        {
            if (IsVerb(text.Word(amount.FirstToken - 1)) && IsForSomething(text, amount.EndToken) && HasRhythm(text, amount.EndToken))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVerb(ReadOnlySpan<char> word) =>
        word is "ponle" or "pongale" or "dejale" or "dejele" or "asignale" or "asignele" or "asigna" or "destinale" or "destina" or "reservale";

    private static bool IsForSomething(TokenizedText text, int from)
    {
        for (var i = from; i < text.Count; i++)
        {
            if (text.Word(i) is "a" or "al" or "para" or "pa" && text.Word(i + 1) is not ("la" or "semana" or "mes" or "dia")
                || (text.Word(i) is "a" && text.Word(i + 1) is "la" or "las" or "los" && text.Word(i + 2) is not "semana"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasRhythm(TokenizedText text, int from)
    {
        for (var i = from; i < text.Count; i++)
        {
            if (text.Word(i) is "mensual" or "mensuales" or "semanal" or "semanales" or "diario" or "diarios" or "diarias"
                || (text.Word(i) is "mes" or "dia" && text.Word(i - 1) is "al" or "por" or "cada")
                || (text.Word(i) is "semana" && text.Word(i - 1) is "la" or "por" or "cada" && text.Word(i - 2) is not ("de" or "esta")))
            {
                return true;
            }
        }

        return false;
    }
}
