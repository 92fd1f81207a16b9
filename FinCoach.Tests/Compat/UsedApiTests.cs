using FinCoach.Tests.Rules;

namespace FinCoach.Tests.Compat;

public sealed class UsedApiTests
{
    private const string File = "compat/README.md";

    [Fact]
    public void Aspire_EverythingUsed_IsListedInTheReadme()
    {
        var listed = Repository.Read(File).Split('\n').SelectMany(Listed).ToHashSet(StringComparer.Ordinal);
        var ours = Directory.GetFiles(AppContext.BaseDirectory, "FinCoach.*.dll");
        var unlisted = UsedApi.Of(ours).Where(used => !listed.Contains(used)).ToList();

        Assert.Contains(ours, path => Path.GetFileName(path) == "FinCoach.AppHost.dll");
        Assert.True(
            unlisted.Count == 0,
            $"The stand-ins may lack what is used now: add it to compat/, then list it in {File}:{Environment.NewLine}"
                + string.Join(Environment.NewLine, unlisted));
    }

    // "- `Aspire.Hosting.RedisBuilderExtensions`: AddRedis WithDataVolume"
    private static IEnumerable<string> Listed(string line)
    {
        if (line.Split('`') is not ["- ", var type, var members])
        {
            return [];
        }

        return members.TrimStart(':').Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(member => $"{type}.{member}").Prepend(type);
    }
}
