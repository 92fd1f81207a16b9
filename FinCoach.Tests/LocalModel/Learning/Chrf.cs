namespace FinCoach.Tests.LocalModel.Learning;

/// <summary>chrF2 (Popović, 2015): the F-score of character n-grams of 1 to 6, spaces left out, recall counted twice; 0 to 1.</summary>
internal static class Chrf
{
    private const int Longest = 6;
    private const double Beta2 = 4;

    public static double Of(string said, string wanted)
    {
        var (a, b) = (Packed(said), Packed(wanted));
        var scores = Enumerable.Range(1, Longest).Where(n => a.Length >= n && b.Length >= n).Select(n => F(Grams(a, n), Grams(b, n))).ToList();
        return scores.Count == 0 ? 0 : scores.Average();
    }

    private static double F(Dictionary<string, int> said, Dictionary<string, int> wanted)
    {
        double common = said.Sum(g => Math.Min(g.Value, wanted.GetValueOrDefault(g.Key)));
        var (precision, recall) = (common / said.Values.Sum(), common / wanted.Values.Sum());
        return common == 0 ? 0 : (1 + Beta2) * precision * recall / ((Beta2 * precision) + recall);
    }

    private static Dictionary<string, int> Grams(string text, int n) =>
        Enumerable.Range(0, text.Length - n + 1).CountBy(i => text.Substring(i, n), StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    private static string Packed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
