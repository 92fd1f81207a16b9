using FinCoach.Domain.Language;

namespace FinCoach.Domain.Retrieval;

/// <summary>Whether a question leans on the one before: "¿y si no la pago?", "¿cuánto dura eso?", "¿y en la isapre?".</summary>
internal static class FollowUp
{
    private const int FewTerms = 3;

    private static readonly string[] Openers = ["y ", "e ", "pero ", "entonces ", "o sea ", "ya y ", "ok y ", "oye y ", "y, "];
    private static readonly string[] Pointers = ["eso", "esa", "ese", "esos", "esas", "esto", "ello", "ahi", "asi", "lo mismo", "la misma", "el mismo"];

    public static bool Is(string text, int distinctTerms)
    {
        var folded = Letters.Fold(text).TrimStart('¿', '¡', ' ');
        if (Array.Exists(Openers, o => folded.StartsWith(o, StringComparison.Ordinal)))
        {
            return true;
        }

        return distinctTerms == 0 || (distinctTerms <= FewTerms && Pointers.Any(p => SearchTerms.Words(folded).Contains(p, StringComparer.Ordinal)));
    }
}
