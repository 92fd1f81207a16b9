using FinCoach.Domain.Language;

namespace FinCoach.Domain.Calendar;

/// <summary><c>hoy</c>, <c>ayer</c>, <c>anoche</c>, <c>antes de ayer</c>, <c>pasado mañana</c>, <c>esta mañana</c>.</summary>
internal static class RelativeDays
{
    public static bool TryRead(TokenizedText text, int first, TimeFrame frame, out TimeMention mention)
    {
        var (days, length) = Offset(text, first);
        mention = length > 0
            ? TimeMention.Day(first, PartOfDay.End(text, first + length), TimeFrame.AddDays(frame.Today, days))
            : default;
        return length > 0;
    }

    private static (int Days, int Length) Offset(TokenizedText text, int first)
    {
        var next = text.Word(first + 1);
        switch (text.Word(first))
        {
            case "hoy" or "oy":
                return (0, next is "dia" ? 2 : 1);
            case "hoydia" or "hoi":
                return (0, 1);
            case "esta" when next is "manana" or "tarde" or "noche" or "madrugada":
                return (0, 2);
            case "ayer" or "aller" or "ayr" or "anoche" or "ayern" or "ayee":
                return (-1, 1);
            case "anteayer" or "antier" or "antesdeayer" or "antiayer" or "antesayer" or "anteanoche" or "antenoche" or "antiyer" or "antayer":
                return (-2, 1);
            case "antes" or "ante" when next is "de" && text.Word(first + 2) is "ayer" or "anoche" or "aller":
                return (-2, 3);
            case "antes" or "ante" when next is "ayer" or "aller" or "anoche":
                return (-2, 2);
            case "trasanteayer":
                return (-3, 1);
            case "pasado" when next is "manana":
                return (2, 2);
            case "manana" when !IsMorning(text, first):
                return (1, 1);
            default:
                return default;
        }
    }

    private static bool IsMorning(TokenizedText text, int index) =>
        text.Word(index - 1) is "la" or "esta" or "cada" or "una" or "otra" or "toda" or "media";
}
