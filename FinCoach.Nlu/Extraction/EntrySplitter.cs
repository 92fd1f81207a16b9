using FinCoach.Domain.Amounts;
using FinCoach.Domain.Categories;
using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Extraction;

/// <summary>Cuts a text of several records into one stretch for each amount: <c>5 lucas en pan y 3 en bebidas</c>.</summary>
internal static class EntrySplitter
{
    public static List<Entry> Split(Reading reading, List<AmountSpan> amounts)
    {
        var text = reading.Text;
        if (PairedEntries.Find(reading, amounts) is { } stretches)
        {
            return Paired(reading, amounts, stretches);
        }

        var amountFirst = IsAmountFirst(reading, amounts);
        // "en el jumbo: 5 lucas en pan y 3 en leche", "pan 5 lucas y leche 3 en el jumbo": one shop for all.
        var (sharedFrom, sharedTo) = amountFirst ? (0, amounts[0].FirstToken) : (amounts[^1].EndToken, text.Count);
        if (!amountFirst && HeadEnd(reading, amounts[0]) is { } head)
        {
            (sharedFrom, sharedTo) = (0, head);
        }

        var shop = Merchants.Find(reading, sharedFrom, sharedTo);
        var trade = shop is null ? null : CategoryChoice.Choose(reading, sharedFrom, sharedTo, trades: true);
        var entries = new List<Entry>(amounts.Count);
        var from = amountFirst ? amounts[0].FirstToken : 0;
        for (var i = 0; i < amounts.Count; i++)
        {
            var to = i == amounts.Count - 1 ? text.Count : Boundary(text, amounts[i], amounts[i + 1], amountFirst);
            entries.Add(new Entry(
                amounts[i].Money,
                CategoryOf(reading, from, to, entries) ?? trade ?? StretchCategory.Find(reading, from, to) ?? Common(reading),
                Merchants.Find(reading, from, to) ?? shop));
            if (i > 0 && SaysNothing(text, from, to, amounts[i]))
            {
                // "dos cafés en el Starbucks a 4.100 y 3.700", "colectivo 1.200 ida, 1.200 vuelta"
                entries[i] = entries[i - 1] with { Amount = amounts[i].Money };
            }

            from = to;
        }

        return entries;
    }

    private static bool SaysNothing(TokenizedText text, int from, int to, AmountSpan amount)
    {
        for (var i = from; i < to; i++)
        {
            if ((i < amount.FirstToken || i >= amount.EndToken) && text[i].Kind is TokenKind.Word or TokenKind.Digits or TokenKind.Pictograph
                && !IsSeparator(text, i) && text.Word(i) is not ("ida" or "vuelta" or "a" or "la" or "el" or "de" or "por" or "otra" or "otro" or "regreso"))
            {
                return false;
            }
        }

        return true;
    }

    private static List<Entry> Paired(Reading reading, List<AmountSpan> amounts, (int From, int To)[] stretches)
    {
        var entries = new List<Entry>(amounts.Count);
        for (var i = 0; i < amounts.Count; i++)
        {
            var (from, to) = stretches[i];
            entries.Add(new Entry(amounts[i].Money, CategoryOf(reading, from, to, entries) ?? Common(reading), Merchants.Find(reading, from, to)));
        }

        return entries;
    }

    private static Category? CategoryOf(Reading reading, int from, int to, List<Entry> before)
    {
        var own = CategoryChoice.Choose(reading, from, to, trades: true);
        // "otro pa la ahijada": for whom says less than what the one before was.
        return (own is null or Category.Family) && before.Count > 0 && IsOneMore(reading.Text, from, to) ? before[^1].Category ?? own : own;
    }

    // "un regalo 35 lucas y otro 12", "la mesada del mayor 10 lucas, la del medio 5"
    private static bool IsOneMore(TokenizedText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text.Word(i) is "otro" or "otra" or "otros" or "otras" or "uno"
                || (text.Word(i) is "el" or "la" or "los" or "las" && text.Word(i + 1) is "del" or "de" or "otro" or "otra"))
            {
                return true;
            }
        }

        return false;
    }

    // "en el lider: arroz 1.500 y fideos 990": the shop stands before the first thing and speaks for all.
    private static int? HeadEnd(Reading reading, AmountSpan first)
    {
        int? end = null;
        foreach (var match in reading.Marks.Matches)
        {
            if (match.EndToken > first.FirstToken)
            {
                continue;
            }

            var isShop = match.Kind is LexiconKind.Merchant or LexiconKind.Store;
            if (isShop && end is null && reading.Text.Word(match.EndToken) is ":" or "," or "compre" or "gaste" or "pague")
            {
                end = match.EndToken;
            }
            else if (!isShop && end is not null)
            {
                return end;
            }
        }

        return null;
    }

    /// <summary>"vendí la mesa en 30 lucas y las sillas en 20": what was sold is said once.</summary>
    private static Category? Common(Reading reading) =>
        reading.Intent == Intent.LogIncome && reading.Marks.Matches.Exists(m => m.Category == Category.Sales) ? Category.Sales : null;

    private static int Boundary(TokenizedText text, AmountSpan left, AmountSpan right, bool amountFirst)
    {
        if (amountFirst)
        {
            for (var i = right.FirstToken - 1; i >= left.EndToken; i--)
            {
                if (IsSeparator(text, i))
                {
                    return i;
                }
            }

            return right.FirstToken;
        }

        for (var i = left.EndToken; i < right.FirstToken; i++)
        {
            if (IsSeparator(text, i))
            {
                return i;
            }
        }

        return left.EndToken;
    }

    private static bool IsSeparator(TokenizedText text, int index) =>
        text.Word(index) is "," or "y" or "e" or "+" or ";" or "." or "mas" or "tambien" or "luego" or "despues" or "ademas" or "otros" or "otras" or "/";

    /// <summary>Whether each amount stands before its thing or after it.</summary>
    private static bool IsAmountFirst(Reading reading, List<AmountSpan> amounts)
    {
        var text = reading.Text;
        var after = text.Word(amounts[0].EndToken);
        var linked = after is "en" or "de" or "por" or "para" or "pa" or "del" or "al" or "pal" or "a";
        var before = reading.Marks.Matches.Exists(m => m.EndToken <= amounts[0].FirstToken);
        var behind = reading.Marks.Matches.Exists(m => m.FirstToken >= amounts[^1].EndToken);
        if (before != behind)
        {
            return behind;
        }

        return linked || (!before && text[amounts[^1].EndToken].Kind == TokenKind.Word);
    }
}
