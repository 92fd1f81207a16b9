using System.Diagnostics;

namespace FinCoach.Tests.Compat.Host;

/// <summary>The machine's processes by a mark in their command line.</summary>
internal static class Processes
{
    /// <summary>Ids of the <c>sleep</c> processes whose argument is the mark.</summary>
    public static List<int> With(string mark) => [.. Process.GetProcessesByName("sleep")
        .Where(process => CommandLine(process.Id).Contains(mark, StringComparison.Ordinal))
        .Select(process => process.Id)];

    public static Task AppearAsync(string mark, int count, CancellationToken ct) => UntilAsync(() => With(mark).Count == count, ct);

    public static Task DisappearAsync(string mark, CancellationToken ct) => UntilAsync(() => With(mark).Count == 0, ct);

    private static async Task UntilAsync(Func<bool> isSo, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (!isSo())
        {
            await Task.Delay(20, patience.Token);
        }
    }

    private static string CommandLine(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline");
        }
        catch (IOException)
        {
            return "";
        }
    }
}
