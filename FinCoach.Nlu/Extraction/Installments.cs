using FinCoach.Domain.Amounts;
using FinCoach.Domain.Instalments;
using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Extraction;

/// <summary>Finds how many parts something is paid in: <c>en 3 cuotas</c>, <c>a doce meses sin interés</c>.</summary>
internal static class Installments
{
    private const int Fewest = 2;
    private const int Most = InstalmentPlan.Most;

    public static int? Find(TokenizedText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Kind is TokenKind.Digits or TokenKind.Word && Numeral.TryRead(text, i, out var numeral)
                && numeral.Value is >= Fewest and <= Most && numeral.Value % 1 == 0 && (IsParts(text, numeral.EndToken) || IsAbbreviated(text, i, numeral)))
            {
                return (int)numeral.Value;
            }

            if (text.Word(i) is "par" && text.Word(i + 1) is "de" && IsParts(text, i + 2))
            {
                return Fewest;
            }

            // "cuotas: 6", "cuotas son 6", "cuotas sin interés 12"
            if (text.Word(i) is "cuotas" or "ctas" && Numeral.TryRead(text, AfterCue(text, i + 1), out numeral)
                && numeral.Value is >= Fewest and <= Most && numeral.Value % 1 == 0
                && (AfterCue(text, i + 1) > i + 1 || text[i + 1].Kind == TokenKind.Digits))
            {
                return (int)numeral.Value;
            }
        }

        return null;
    }

    private static int AfterCue(TokenizedText text, int index)
    {
        index += text.Word(index) is "sin" && text.Word(index + 1) is "interes" or "intereses" ? 2 : 0;
        return index + (text.Word(index) is ":" or "son" or "eran" or "fueron" or "=" ? 1 : 0);
    }

    // "6c", "12x", "x6", "en 3 veces"; but "2x1" is an offer.
    private static bool IsAbbreviated(TokenizedText text, int index, Numeral numeral) => text.Word(numeral.EndToken) switch
    {
        "c" or "x" => !numeral.InWords && text[numeral.EndToken].Glued && text[numeral.EndToken + 1].Kind is not TokenKind.Digits
            && text[numeral.EndToken + 1] is not { Kind: TokenKind.Symbol, Glued: true },
        "veces" => text.Word(index - 1) is "en" or "a",
        _ => false,
    };

    private static bool IsParts(TokenizedText text, int index) => text.Word(index) switch
    {
        "cuota" or "cuotas" or "cuotitas" or "ctas" or "mensualidades" or "pagos" or "couta" or "coutas" or "cuoats" => true,
        "meses" => text.Word(index + 1) is "sin" or "precio" or "s",
        _ => false,
    };
}
