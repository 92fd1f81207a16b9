using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Extraction;

/// <summary>
/// Tells by how much from to how much: <c>súbele 20 lucas</c>, <c>baja el tope en 15%</c> and <c>10 lucas más</c> move what stands,
/// <c>súbelo a 200 lucas</c> sets it.
/// </summary>
internal static class AmountChanges
{
    private const int Reach = 14;
    private const decimal LargestPercent = 1000m;

    /// <param name="reading">The text.</param>
    /// <param name="amount">The amount that the slots hold.</param>
    /// <returns>Both null where the text sets a value.</returns>
    public static (AmountChange? Change, decimal? Percent) Find(Reading reading, Money? amount)
    {
        if (!MayMove(reading))
        {
            return default;
        }

        if (amount is { } stated)
        {
            foreach (var span in reading.Marks.Amounts)
            {
                if (span.Money == stated && Of(reading.Text, span.FirstToken, span.EndToken) is { } change)
                {
                    return (change, null);
                }
            }

            return default;
        }

        return OfPercent(reading.Text);
    }

    private static bool MayMove(Reading reading) => reading.Intent switch
    {
        Intent.SetBudget => reading.Operation != Operation.Remove,
        // "bájale un 10%" alone may be of the voice or of the budget just spoken of: by how much is the same.
        Intent.SetStyle => true,
        Intent.SetGoal or Intent.EditEntry => reading.Operation == Operation.Change,
        _ => false,
    };

    private static (AmountChange? Change, decimal? Percent) OfPercent(TokenizedText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (Numeral.TryRead(text, i, out var numeral) && numeral.Value is > 0 and <= LargestPercent
                && PercentEnd(text, numeral.EndToken) is { } end && Of(text, i, end) is { } change)
            {
                return (change, numeral.Value);
            }
        }

        return default;
    }

    private static int? PercentEnd(TokenizedText text, int at) => text.Word(at) switch
    {
        "%" or "porciento" => at + 1,
        "por" when text.Word(at + 1) is "ciento" => at + 2,
        _ => null,
    };

    private static AmountChange? Of(TokenizedText text, int first, int end)
    {
        // "20 lucas más para comida"; "más o menos" is a guess.
        if (text.Word(end) is "mas" or "menos" && text.Word(end + 1) is not ("o" or "que" or "de"))
        {
            return text.Word(end) is "mas" ? AmountChange.Add : AmountChange.Subtract;
        }

        var at = first - 1;
        while (text.Word(at) is "un" or "una" or "unos" or "unas" or "otros" or "otras" or "como" or "$" or "solo" or "mas" or "aprox")
        {
            at--;
        }

        return text.Word(at) switch
        {
            "a" or "al" or "hasta" or "son" or "sean" or "era" or "eran" or "quede" or "queda" or ":" or "=" => null,
            "en" or "por" or "x" => VerbBefore(text, at - 1, near: false),
            _ => VerbBefore(text, at, near: true),
        };
    }

    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin, going left.</param>
    /// <param name="near">Whether the verb must stand beside the amount, unless it takes one: <c>súbele al tope 20 lucas</c>.</param>
    private static AmountChange? VerbBefore(TokenizedText text, int from, bool near)
    {
        for (var i = from; i >= 0 && i > from - Reach; i--)
        {
            var word = text.Word(i);
            if (Direction(word) is { } change)
            {
                return !near || i == from || (i == from - 1 && text.Word(from) is "le" or "me" or "les") || TakesAmount(word) ? change : null;
            }

            // "súbelo y déjalo en 200"
            if (word.StartsWith("dej", StringComparison.Ordinal) || word.StartsWith("fij", StringComparison.Ordinal)
                || word is "pon" or "ponlo" or "ponla" or "ponle" or "ponme" or "quede" or "queda" or "sea")
            {
                return null;
            }
        }

        return null;
    }

    private static bool TakesAmount(ReadOnlySpan<char> word) =>
        word.EndsWith("le", StringComparison.Ordinal) || word.EndsWith("les", StringComparison.Ordinal);

    private static AmountChange? Direction(ReadOnlySpan<char> word)
    {
        if (StartsWithAny(word, Ups))
        {
            return AmountChange.Add;
        }

        return StartsWithAny(word, Downs) || word is "resta" or "quita" ? AmountChange.Subtract : null;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> word, string[] beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (word.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] Ups =
        ["sube", "subi", "subo", "suba", "aument", "increment", "agreg", "suma", "sume", "anad", "ampli", "agranda", "alarga", "extiend", "extend"];

    private static readonly string[] Downs =
    [
        "baja", "baje", "reduc", "reduz", "reduje", "disminu", "rebaj", "restal", "restar", "restem", "descuental", "descontar", "descontal", "quital", "quitar",
        "sacal", "sacar", "recort", "achic", "corta",
    ];
}
