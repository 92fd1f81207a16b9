using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Extraction;

/// <summary>Things first and then their prices, or the other way round: <c>harina y queso, 5.400 y 6.800</c>.</summary>
internal static class PairedEntries
{
    /// <summary>One stretch of the text for each amount; null when things and amounts take turns.</summary>
    public static (int From, int To)[]? Find(Reading reading, List<AmountSpan> amounts)
    {
        for (var i = 1; i < amounts.Count; i++)
        {
            if (!OnlySeparators(reading.Text, amounts[i - 1].EndToken, amounts[i].FirstToken))
            {
                return null;
            }
        }

        return Cut(reading, 0, amounts[0].FirstToken, amounts.Count) ?? Cut(reading, amounts[^1].EndToken, reading.Text.Count, amounts.Count);
    }

    private static (int From, int To)[]? Cut(Reading reading, int from, int to, int count)
    {
        var parts = new List<(int From, int To)>();
        var start = from;
        for (var i = from; i <= to; i++)
        {
            if (i < to && !IsSeparator(reading.Text, i))
            {
                continue;
            }

            if (HasThing(reading, start, i))
            {
                parts.Add((start, i));
            }

            start = i + 1;
        }

        return parts.Count == count ? [.. parts] : null;
    }

    private static bool HasThing(Reading reading, int from, int to) =>
        reading.Marks.Matches.Exists(m => m.FirstToken >= from && m.EndToken <= to);

    private static bool OnlySeparators(TokenizedText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!IsSeparator(text, i) && text.Word(i) is not ("respectivamente" or "a" or "por" or "$"))
            {
                return false;
            }
        }

        return from < to;
    }

    private static bool IsSeparator(TokenizedText text, int index) => text.Word(index) is "," or "y" or "e" or "+" or ";" or "/" or "." or ":" or "mas";
}
