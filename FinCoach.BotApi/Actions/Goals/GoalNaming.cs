using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Actions.Goals;

/// <summary>Which goals a name may mean.</summary>
internal static class GoalNaming
{
    private static readonly string[] Links = ["a", "al", "de", "del", "la", "el", "los", "las", "mi", "mis", "para", "un", "una", "en", "y", "nuevo", "nueva"];

    /// <summary>The goals of that very name; else those that share a word with it; all of them when there is no name.</summary>
    public static IReadOnlyList<GoalLine> Match(IReadOnlyList<GoalLine> goals, string? name)
    {
        if (name is null)
        {
            return goals;
        }

        var folded = Letters.Fold(name);
        var same = goals.Where(g => Letters.Fold(g.Goal.Name) == folded).ToList();
        if (same.Count > 0)
        {
            return same;
        }

        var words = Words(folded);
        return [.. goals.Where(g => Words(Letters.Fold(g.Goal.Name)).Overlaps(words))];
    }

    private static HashSet<string> Words(string folded) =>
        [.. folded.Split([' ', ',', '.', '-'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => !Links.Contains(w, StringComparer.Ordinal))
            .Select(w => w.Length > 3 && w.EndsWith('s') ? w[..^1] : w)];
}
