using System.Xml.Linq;

namespace FinCoach.Tests.Rules;

public sealed class ProjectsTests
{
    private static readonly string[] Libraries =
        ["FinCoach.Domain", "FinCoach.Nlu", "FinCoach.Data", "FinCoach.ServiceDefaults"];

    public static TheoryData<string> Services =>
        ["FinCoach.AiApi", "FinCoach.BotApi", "FinCoach.Dashboard", "FinCoach.LocalModel", "FinCoach.Simulator", "FinCoach.Trainer"];

    [Fact]
    public void Domain_References_NothingButPhoneNumbers()
    {
        Breaches.None(ProjectReferences("FinCoach.Domain"));
        Assert.Equal(["libphonenumber-csharp"], PackageReferences("FinCoach.Domain"));
    }

    [Fact]
    public void Nlu_References_DomainAlone() => Assert.Equal(["FinCoach.Domain"], ProjectReferences("FinCoach.Nlu"));

    [Fact]
    public void ServiceDefaults_References_NoProductProject() => Breaches.None(ProjectReferences("FinCoach.ServiceDefaults"));

    [Theory]
    [MemberData(nameof(Services))]
    public void Service_References_LibrariesAndNoOtherService(string service) =>
        Breaches.None(ProjectReferences(service)
            .Where(reference => reference.StartsWith("FinCoach.", StringComparison.Ordinal))
            .Except(Libraries)
            // Offline evaluation scores the local model without its server.
            .Where(reference => (service, reference) != ("FinCoach.Trainer", "FinCoach.LocalModel")));

    [Fact]
    public void Migrations_AreReferencedBy_DataAlone() =>
        Breaches.None(Repository.Files
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal)
                && !file.StartsWith("FinCoach.Data/", StringComparison.Ordinal)
                && !file.StartsWith("FinCoach.Tests/", StringComparison.Ordinal)
                && Repository.Read(file).Contains("Microsoft.EntityFrameworkCore.Migrations", StringComparison.Ordinal)));

    [Fact]
    public void Solution_HoldsEveryProject()
    {
        var solution = Repository.Read("FinCoach.sln").Replace('\\', '/');

        // The feed probe is restored, never built.
        Breaches.None(Repository.Files
            .Where(file => file.EndsWith(".csproj", StringComparison.Ordinal) && !file.EndsWith("FeedProbe.csproj", StringComparison.Ordinal))
            .Where(file => !solution.Contains($"\"{file}\"", StringComparison.Ordinal)));
    }

    private static string[] ProjectReferences(string project) => References(project, "ProjectReference")
        .Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))).ToArray();

    private static string[] PackageReferences(string project) => References(project, "PackageReference");

    private static string[] References(string project, string kind) =>
        [.. XDocument.Parse(Repository.Read($"{project}/{project}.csproj"))
            .Descendants(kind).Select(reference => reference.Attribute("Include")!.Value)];
}
