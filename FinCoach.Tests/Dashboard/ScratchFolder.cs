namespace FinCoach.Tests.Dashboard;

/// <summary>A folder of one test's own, gone when the test ends.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("fincoach-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
