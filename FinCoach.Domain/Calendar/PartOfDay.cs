using FinCoach.Domain.Language;

namespace FinCoach.Domain.Calendar;

/// <summary>What part of a day was meant belongs to the day: the lunch of <c>ayer al almuerzo</c> is no meal that was bought.</summary>
internal static class PartOfDay
{
    /// <summary>One past the part of the day that may begin at a token; the token itself when none does.</summary>
    public static int End(TokenizedText text, int index)
    {
        var at = text.Word(index) is "a" or "en" or "por" && text.Word(index + 1) is "la" ? index + 2 : text.Word(index) is "al" or "a" ? index + 1 : -1;
        if (at < 0)
        {
            return index;
        }

        if (text.Word(at) is "hora" && text.Word(at + 1) is "de" or "del")
        {
            at += text.Word(at + 2) is "la" ? 3 : 2;
        }

        return text.Word(at) is "almuerzo" or "desayuno" or "once" or "cena" or "manana" or "tarde" or "noche" or "mediodia" or "colacion"
            ? at + 1
            : index;
    }
}
