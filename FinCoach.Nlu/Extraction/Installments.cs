using FinCoach.Domain.Amounts;
using FinCoach.Domain.Instalments;
using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Extraction;

/// <summary>Finds how many parts something is paid in: <c>en 3 cuotas</c>, <c>a doce meses sin interés</c>.</summary>
internal static class Installments
{
    private const int Fewest = 2;
    private const int Most = InstalmentPlan.Most;

    // Nobody pays less in parts; and a "discount" to a tenth of a price is none.
    private const decimal SmallestPaidInParts = 10_000m;
    private const decimal SmallestRatio = 10m;

    /// <summary>As <see cref="Find(TokenizedText)"/>, and behind the price of an expense also without its noun: <c>notebook 600 lucas en doce</c>.</summary>
    public static int? Find(Reading reading)
    {
        if (Find(reading.Text) is var named && (named is not null || reading.Intent != Intent.LogExpense))
        {
            return named;
        }

        foreach (var price in reading.Marks.Amounts)
        {
            if (CountBehind(reading.Text, price) is { } count)
            {
                return count;
            }
        }

        return null;
    }

    /// <summary>Whether an amount is no sum but the count of parts of the price before it.</summary>
    public static bool IsCount(Reading reading, AmountSpan amount) =>
        reading.Intent == Intent.LogExpense
        && reading.Marks.Amounts.Exists(price => price.EndToken + 1 == amount.FirstToken && CountBehind(reading.Text, price) is not null);

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

    // "600 lucas en doce", "45.990 en 3, con la visa"; in "30 lucas en tres pizzas" the number counts pizzas, and "de 30 lucas en 20" is a discount.
    private static int? CountBehind(TokenizedText text, AmountSpan price)
    {
        var at = price.EndToken;
        if (text.Word(at) is not "en" || price.Money is not { Currency: Currency.CLP, Value: >= SmallestPaidInParts }
            || !Numeral.TryRead(text, at + 1, out var numeral) || numeral.Value is < Fewest or > Most || numeral.Value % 1 != 0
            || numeral.Value * price.Scale * SmallestRatio > price.Money.Value)
        {
            return null;
        }

        return text[numeral.EndToken].Kind is TokenKind.None || text.Word(numeral.EndToken) is "," or "." or ";" or "con" or "sin" or "en" or "y"
            ? (int)numeral.Value
            : null;
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
