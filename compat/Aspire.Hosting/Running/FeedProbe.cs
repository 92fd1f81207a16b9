using System.Diagnostics;

namespace Aspire.Hosting.Running;

/// <summary>
/// The first act of a bare <c>dotnet run</c>: where the package feed has all of Aspire, the AppHost restarts itself on it.
/// The answer is kept for a day in <c>.fincoach/package-feed</c>, which run.sh and test.sh share.
/// </summary>
internal static class FeedProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static void RestartOnFullFeedWherePossible(string appHostDirectory, string[] args)
    {
        var root = Path.GetFullPath("..", appHostDirectory);
        var answer = Path.Combine(root, ".fincoach", "package-feed");
        var probe = Path.Combine(root, "compat", "FeedProbe", "FeedProbe.csproj");
        var known = File.Exists(answer) && TimeProvider.System.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(answer) < TimeSpan.FromDays(1);
        if (known || !File.Exists(probe) || Environment.GetEnvironmentVariable("FINCOACH_FEED") is not null)
        {
            return;
        }

        Console.WriteLine("Looking once for Aspire's packages in the feed…");
        var full = Restores(probe);
        Directory.CreateDirectory(Path.GetDirectoryName(answer)!);
        File.WriteAllText(answer, full ? "full\n" : "partial\n");
        if (full)
        {
            Console.WriteLine("Found: starting again on Aspire itself.");
            Environment.SetEnvironmentVariable("FINCOACH_FEED", "full");
            ProcessGroups.Become([Commands.DotNet, "run", "--project", appHostDirectory, "-p:PackageFeed=full", "--", .. args]);
        }
    }

    private static bool Restores(string probe)
    {
        var start = new ProcessStartInfo(Commands.DotNet, ["restore", probe, "-p:PackageFeed=full", "-v", "q", "--nologo"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var restore = Process.Start(start)!;
        _ = restore.StandardOutput.ReadToEndAsync();
        _ = restore.StandardError.ReadToEndAsync();
        if (restore.WaitForExit(Patience))
        {
            return restore.ExitCode == 0;
        }

        restore.Kill(entireProcessTree: true);
        return false;
    }
}
