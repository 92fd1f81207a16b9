using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Extraction;

/// <summary>Intensity and tone of a style change.</summary>
internal static class StyleSlots
{
    /// <summary><c>0,9</c>, <c>80 %</c>, <c>al máximo</c>; 0 to 1.</summary>
    public static decimal? Intensity(TokenizedText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text.Word(i) is "maximo" or "tope" or "full" or "maxima" && text.Word(i - 1) is "al" or "a" or "lo" or "intensidad")
            {
                return 1.0m;
            }

            if (text.Word(i) is "minimo" or "minima" && text.Word(i - 1) is "al" or "intensidad")
            {
                return 0.0m;
            }

            if (text[i].Kind is not (TokenKind.Digits or TokenKind.Word) || !Numeral.TryRead(text, i, out var numeral)
                || (numeral.InWords && numeral.Value == 1 && text.Word(numeral.EndToken) is not ("coma" or "punto")))
            {
                continue;
            }

            if (text.Word(numeral.EndToken) is "%" or "porciento" || (text.Word(numeral.EndToken) is "por" && text.Word(numeral.EndToken + 1) is "ciento"))
            {
                return numeral.Value is >= 0 and <= 100 ? numeral.Value / 100 : null;
            }

            if (text.Word(numeral.EndToken) is "coma" or "punto" && numeral.Value is 0 or 1
                && Numeral.TryRead(text, numeral.EndToken + 1, out var tenths) && tenths.Value < 100)
            {
                return numeral.Value + (tenths.Value < 10 ? tenths.Value / 10 : tenths.Value / 100);
            }

            if (numeral.Value is >= 0 and <= 1)
            {
                return numeral.Value;
            }

            if (numeral.Value <= 10 && (text.Word(numeral.EndToken) is "de" && text.Word(numeral.EndToken + 1) is "10" or "diez"
                || (text.Word(numeral.EndToken) is "/" && text.Word(numeral.EndToken + 1) is "10")))
            {
                return numeral.Value / 10;
            }
        }

        return null;
    }

    public static Tone? FindTone(TokenizedText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            switch (text.Word(i))
            {
                case "formal" or "formales" or "formalidad" or "usted" or "formalmente" or "ustedeame":
                    if (!IsDenied(text, i))
                    {
                        return Tone.Formal;
                    }

                    break;
                case "neutral" or "neutro" or "neutra":
                    return Tone.Neutral;
                case "coach" or "entrenador":
                    return Tone.Coach;
                default:
                    break;
            }
        }

        return null;
    }

    // "no seas tan formal", "menos formal"
    private static bool IsDenied(TokenizedText text, int index) =>
        text.Word(index - 1) is "menos" or "no" || (text.Word(index - 1) is "tan" or "de" && text.Word(index - 2) is "seas" or "no" or "trates" or "hables");
}
