using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Extraction;

/// <summary>Tells the sum of a list, and money that changed no hands, from its records: <c>pan 2 lucas, queso 4, en total 6</c>.</summary>
internal static class Totals
{
    private const int LongestSecondThought = 6;

    /// <summary>The amounts that are records. Of a price and its total (<c>2 poleras de 5 lucas, 10 lucas en total</c>) the total stays.</summary>
    public static List<AmountSpan> Without(Reading reading, List<AmountSpan> amounts)
    {
        if (amounts.Count < 2)
        {
            return amounts;
        }

        var text = reading.Text;
        amounts = Withdrawn(text, amounts);
        var paid = amounts.FindAll(a => !IsAside(text, a));
        amounts = paid.Count > 0 ? paid : amounts;
        var total = amounts.FindIndex(a => IsCalledTotal(text, a));
        if (total < 0 && amounts.Count >= 3 && IsHeadline(text, amounts))
        {
            total = 0;
        }

        return (total, amounts.Count) switch
        {
            ( < 0, _) or (_, 1) => amounts,
            (_, 2) => [amounts[total]],
            _ => amounts.FindAll(a => a != amounts[total]),
        };
    }

    /// <summary>"30 dólares cada... no, 60", "12 lucas, perdón, 15": what is said last is meant.</summary>
    private static List<AmountSpan> Withdrawn(TokenizedText text, List<AmountSpan> amounts)
    {
        var kept = new List<AmountSpan>(amounts.Count);
        foreach (var amount in amounts)
        {
            if (kept.Count > 0 && amount.FirstToken - kept[^1].EndToken <= LongestSecondThought && IsSecondThought(text, kept[^1].EndToken, amount.FirstToken))
            {
                kept.RemoveAt(kept.Count - 1);
            }

            kept.Add(amount);
        }

        return kept;
    }

    private static bool IsSecondThought(TokenizedText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            // "12 lucas no, 15", "cada... no, 60"
            if (text.Word(i) is "perdon" or "digo" or "miento" or "corrijo"
                || (text.Word(i) is "no" && text.Word(i + 1) is "," or "no" or "eran" or "fueron" or "son" or "mentira" && (i == from || text.Word(i - 1) is "," or "." or "no")))
            {
                return true;
            }
        }

        return false;
    }

    // "en total 12 lucas", "total: 12", "sumando todo son 12", "12 lucas en total".
    private static bool IsCalledTotal(TokenizedText text, AmountSpan amount)
    {
        var at = amount.FirstToken - 1;
        at -= text.Word(at) is ":" or "son" or "fueron" or "es" or "fue" or "de" or "," or "=" or "como" or "$" ? 1 : 0;
        // "12 en total: 5 en pan": the total is before the colon.
        return (text.Word(at) is "total" && !(text.Word(at - 1) is "en" && text[at - 2].Kind is TokenKind.Digits or TokenKind.Word && text.Word(at + 1) is ":" or ","))
            || (text.Word(at) is "todo" && text.Word(at - 1) is "sumando" or "por" or "entre")
            || text.Word(amount.EndToken) is "total"
            || (text.Word(amount.EndToken) is "en" && text.Word(amount.EndToken + 1) is "total");
    }

    // "gasté 12 lucas: 5 en pan y 7 en carne"; the sum must be exact, since nothing says that it is one.
    private static bool IsHeadline(TokenizedText text, List<AmountSpan> amounts)
    {
        var rest = 0m;
        for (var i = 1; i < amounts.Count; i++)
        {
            if (amounts[i].Money.Currency != amounts[0].Money.Currency)
            {
                return false;
            }

            rest += amounts[i].Money.Value;
        }

        return rest == amounts[0].Money.Value && text.Word(amounts[0].EndToken) is ":" or "," or "(" or ";" or "-";
    }

    // "con un billete de 20 lucas", "me quedan 3 lucas", "me dieron 2 lucas de vuelto", "antes costaba 15 lucas".
    private static bool IsAside(TokenizedText text, AmountSpan amount)
    {
        var at = amount.FirstToken - 1;
        at -= text.Word(at) is "de" or "a" or "en" or "como" ? 1 : 0;
        return text.Word(at) is "billete" or "quedan" or "quedaron" or "queda" or "sobraron" or "sobro" or "sobran" or "costaba" or "costaban" or "valia" or "valian" or "vuelto" or "descuento"
                or "antes"
            || (text.Word(amount.EndToken) is "de" && text.Word(amount.EndToken + 1) is "vuelto" or "descuento" or "rebaja");
    }
}
