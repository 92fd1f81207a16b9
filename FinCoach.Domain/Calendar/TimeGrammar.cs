using FinCoach.Domain.Language;

namespace FinCoach.Domain.Calendar;

/// <summary>
/// Finds days, spans of days and rhythms in a text: <c>ayer</c>, <c>el 5 de marzo</c>, <c>la semana pasada</c>, <c>al mes</c>.
/// Weeks run Monday to Sunday and periods are whole calendar periods. One pass, linear in the length of the text.
/// </summary>
public static class TimeGrammar
{
    private delegate bool Reader(TokenizedText text, int first, TimeFrame frame, out TimeMention mention);

    // The order is the precedence: what reads more tokens of the same beginning comes first.
    private static readonly Reader[] Readers =
    [
        DateRanges.TryRead,
        Rhythms.TryRead,
        NumericDates.TryRead,
        DayMonthDates.TryRead,
        RelativeDays.TryRead,
        CountedDays.TryRead,
        Weekdays.TryRead,
        NamedDays.TryRead,
        PartialYears.TryRead,
        RelativePeriods.TryRead,
        MonthPeriods.TryRead,
        DayOfMonth.TryRead,
    ];

    /// <summary>All mentions of a text, in order.</summary>
    public static IReadOnlyList<TimeMention> Find(string text, DateOnly today, Direction direction)
    {
        var mentions = new List<TimeMention>();
        Find(TokenizedText.Of(text), new TimeFrame(today, direction), mentions);
        return mentions;
    }

    /// <summary>Adds all mentions of a text, in order, to a list.</summary>
    public static void Find(TokenizedText text, TimeFrame frame, ICollection<TimeMention> mentions)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(mentions);
        for (var i = 0; i < text.Count;)
        {
            if (TryReadAt(text, i, frame, out var mention))
            {
                mentions.Add(mention);
                i = mention.EndToken;
            }
            else
            {
                i++;
            }
        }
    }

    /// <summary>Reads the mention that begins at a token, if one does.</summary>
    public static bool TryReadAt(TokenizedText text, int first, TimeFrame frame, out TimeMention mention)
    {
        if (text[first].Kind is TokenKind.Word or TokenKind.Digits)
        {
            foreach (var reader in Readers)
            {
                if (reader(text, first, frame, out mention))
                {
                    return true;
                }
            }
        }

        mention = default;
        return false;
    }

    /// <summary>Reads one day that begins at a token, without ranges: the ends of a range are such days.</summary>
    internal static bool TryReadDay(TokenizedText text, int first, TimeFrame frame, out TimeMention mention)
    {
        var at = text.Word(first) is "el" or "dia" ? first + 1 : first;
        return (NumericDates.TryRead(text, at, frame, out mention)
            || DayMonthDates.TryRead(text, at, frame, out mention)
            || RelativeDays.TryRead(text, at, frame, out mention)
            || Weekdays.TryRead(text, at, frame, out mention)
            || DayOfMonth.TryReadBare(text, at, frame, out mention))
            && mention.Date is not null;
    }
}
