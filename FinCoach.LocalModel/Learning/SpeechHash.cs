namespace FinCoach.LocalModel.Learning;

/// <summary>FNV-1a: the same on every machine, so that a tuned model means the same wherever it is loaded.</summary>
internal static class SpeechHash
{
    private const ulong Offset = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    public static ulong Of(string text) => text.Aggregate(Offset, (hash, c) => (hash ^ c) * Prime);

    public static ulong And(ulong hash, ulong next) => (hash ^ next) * Prime;
}
