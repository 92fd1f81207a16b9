namespace FinCoach.Tests.Rules;

internal static class Breaches
{
    /// <summary>Fails with every breach on a line of its own: whoever broke a rule in ten places fixes them at once.</summary>
    public static void None(IEnumerable<string?> breaches)
    {
        var all = breaches.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
