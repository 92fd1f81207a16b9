using System.Reflection;
using FinCoach.ServiceDefaults.Problems;

namespace FinCoach.Tests.Rules;

public sealed class ProblemsTests
{
    private static readonly Problem[] All =
    [
        .. Product.Types
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Problem))
            .Select(field => (Problem)field.GetValue(null)!),
    ];

    [Fact]
    public void Codes_OfAllServices_AreDocumented()
    {
        var documented = Repository.Read("docs/problems.md");

        // The row to add, ready to be pasted.
        Breaches.None(All
            .Where(problem => !documented.Contains($"`{problem.Code}`", StringComparison.Ordinal))
            .Select(problem => $"| `{problem.Code}` | {problem.Status} | {problem.Title} |"));
    }

    [Fact]
    public void Codes_WithTwoMeanings_DoNotExist() =>
        Breaches.None(All.Distinct().GroupBy(problem => problem.Code).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Codes_OfAllServices_AreDottedLowerCase() =>
        Assert.All(All, problem => Assert.Matches("^[a-z][a-z_]*([.][a-z][a-z_]*)+$", problem.Code));
}
