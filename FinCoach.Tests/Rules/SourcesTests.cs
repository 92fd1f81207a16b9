using System.Text.RegularExpressions;

namespace FinCoach.Tests.Rules;

public sealed partial class SourcesTests
{
    private const int LongestFile = 300;

    private static readonly string[] Written = [".cs", ".razor", ".mjs", ".js", ".ts", ".css", ".sh", ".sql"];

    private static IEnumerable<string> WrittenFiles => Repository.Files.Where(file =>
        Written.Contains(Path.GetExtension(file), StringComparer.Ordinal)
        && !file.StartsWith("FinCoach.Data/Migrations/", StringComparison.Ordinal)
        && !file.EndsWith(".min.js", StringComparison.Ordinal));

    [Fact]
    public void Files_WrittenByPeople_AreShortEnoughToRead() =>
        Breaches.None(WrittenFiles
            .Select(file => (file, lines: File.ReadLines(Path.Combine(Repository.Root, file)).Count()))
            .Where(at => at.lines > LongestFile)
            .Select(at => $"{at.file}: {at.lines} lines"));

    [Fact]
    public void AppHost_IsADiagram()
    {
        var lines = Repository.Read("FinCoach.AppHost/AppHost.cs").Split('\n').Length;

        Assert.InRange(lines, 1, 61);
    }

    [Fact]
    public void Files_OfEveryKind_NameNoMachineAndNoRegistry() =>
        Breaches.None(Repository.Files
            .Where(file => !IsBinary(file))
            .SelectMany(file => Places().Matches(Repository.Read(file)).Select(match => $"{file}: {match.Value}")));

    [Fact]
    public void Sources_HoldNoRegionsAndNoUnnumberedTodo() =>
        Breaches.None(WrittenFiles
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => Leftovers().IsMatch(Repository.Read(file))));

    // Written so that the rule does not find itself.
    [GeneratedRegex(@"(?<![\w.~/-])/(?:work|tmp|root|home/\w+)/|registry[.]npmjs|api[.]nuget|(?:files|upload)[.]pythonhosted|deb[.]debian")]
    private static partial Regex Places();

    [GeneratedRegex(@"^\s*#(?:region|endregion)|//\s*TODO(?!\(#\d+\))", RegexOptions.Multiline)]
    private static partial Regex Leftovers();

    private static bool IsBinary(string file)
    {
        using var stream = File.OpenRead(Path.Combine(Repository.Root, file));
        Span<byte> head = stackalloc byte[4096];
        return head[..stream.Read(head)].Contains((byte)0);
    }
}
