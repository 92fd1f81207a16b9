using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Extraction;

/// <summary>Finds how many parts something is paid in: <c>en 3 cuotas</c>, <c>a doce meses sin interés</c>.</summary>
internal static class Installments
{
    private const int Fewest = 2;
    private const int Most = 48;

    public static int? Find(TokenizedText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Kind is TokenKind.Digits or TokenKind.Word && Numeral.TryRead(text, i, out var numeral)
                && numeral.Value is >= Fewest and <= Most && numeral.Value % 1 == 0 && IsParts(text, numeral.EndToken))
            {
                return (int)numeral.Value;
            }

            if (text.Word(i) is "par" && text.Word(i + 1) is "de" && IsParts(text, i + 2))
            {
                return Fewest;
            }

            // "cuotas: 6", "cuotas son 6"
            if (text.Word(i) is "cuotas" && text.Word(i + 1) is ":" or "son" or "eran" or "fueron" && Numeral.TryRead(text, i + 2, out numeral)
                && numeral.Value is >= Fewest and <= Most && numeral.Value % 1 == 0)
            {
                return (int)numeral.Value;
            }
        }

        return null;
    }

    private static bool IsParts(TokenizedText text, int index) => text.Word(index) switch
    {
        "cuota" or "cuotas" or "cuotitas" or "ctas" or "mensualidades" or "pagos" or "couta" or "coutas" or "cuoats" => true,
        "meses" => text.Word(index + 1) is "sin" or "precio" or "s",
        _ => false,
    };
}
