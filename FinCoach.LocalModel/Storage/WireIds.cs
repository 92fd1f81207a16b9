using System.Globalization;

namespace FinCoach.LocalModel.Storage;

/// <summary>Ids of the wire: a prefix and a number that begins with the time, so that they sort by age.</summary>
internal static class WireIds
{
    private static readonly Lock Gate = new();
    private static long _last;

    /// <summary><c>file-019d…</c>; two of one instant keep their order.</summary>
    public static string New(string prefix, DateTimeOffset now)
    {
        long tick;
        lock (Gate)
        {
            tick = _last = Math.Max(_last + 1, now.UtcTicks);
        }

        var random = Guid.CreateVersion7(now).ToString("N", CultureInfo.InvariantCulture)[^12..];
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{tick:x16}{random}");
    }
}
