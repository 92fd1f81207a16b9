namespace FinCoach.Tests.Rules;

/// <summary>
/// Material that lives beside the repository and is never part of it: tests that read it skip, saying so, where it is
/// absent.
/// </summary>
internal static class SharedData
{
    /// <summary>Absolute path of a file or folder of the shared data; skips the running test when it is absent.</summary>
    public static string Path(params string[] segments)
    {
        var given = Environment.GetEnvironmentVariable("FINCOACH_SHARED_DATA");
        var root = string.IsNullOrEmpty(given)
            ? System.IO.Path.Combine(Repository.Root, "..", "shared", "data")
            : given;
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine([root, .. segments]));
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            Assert.Skip($"Needs shared data: {string.Join('/', segments)} is not beside this checkout.");
        }

        return path;
    }
}
