using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Extraction;

/// <summary>Cuts a text of several records into one stretch for each amount: <c>5 lucas en pan y 3 en bebidas</c>.</summary>
internal static class EntrySplitter
{
    public static List<Entry> Split(Reading reading, List<AmountSpan> amounts)
    {
        var text = reading.Text;
        var amountFirst = IsAmountFirst(reading, amounts);
        var entries = new List<Entry>(amounts.Count);
        var from = 0;
        for (var i = 0; i < amounts.Count; i++)
        {
            var to = i == amounts.Count - 1 ? text.Count : Boundary(text, amounts[i], amounts[i + 1], amountFirst);
            var stretch = amountFirst && i == 0 ? Math.Min(from, amounts[i].FirstToken) : from;
            entries.Add(new Entry(
                amounts[i].Money, CategoryChoice.Choose(reading, stretch, to, trades: true), Merchants.Find(reading, stretch, to)));
            from = to;
        }

        return entries;
    }

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
