using System.Reflection;
using System.Text.RegularExpressions;

namespace FinCoach.Tests.Rules;

public sealed partial class TestsTests
{
    private static readonly string[] Kinds = ["fast", "servers", "apphost", "browser"];

    private static IEnumerable<Type> Classes => typeof(TestsTests).Assembly.GetTypes()
        .Where(type => type.GetMethods().Any(method => method.IsDefined(typeof(FactAttribute), inherit: true)));

    [Fact]
    public void Kinds_OfAllTests_AreKnownToTheTestScript() =>
        Breaches.None(typeof(TestsTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Cast<MemberInfo>().Prepend(type))
            .SelectMany(member => member.GetCustomAttributesData()
                .Where(a => a.AttributeType == typeof(TraitAttribute) && (string?)a.ConstructorArguments[0].Value == "kind")
                .Select(a => (string?)a.ConstructorArguments[1].Value)
                .Where(kind => !Kinds.Contains(kind))
                .Select(kind => $"{member.Name}: {kind}")));

    [Fact]
    public void Tests_OnRealServers_SayTheirKind() =>
        Breaches.None(Repository.Files
            .Where(file => file.StartsWith("FinCoach.Tests/", StringComparison.Ordinal)
                && file.EndsWith("Tests.cs", StringComparison.Ordinal)
                && !file.EndsWith("Rules/TestsTests.cs", StringComparison.Ordinal))
            .Where(file => Repository.Read(file) is var text
                && UsesServers().IsMatch(text)
                && !text.Contains("Trait(\"kind\"", StringComparison.Ordinal)));

    [Fact]
    public void Methods_OfAllTests_AreNamedSubjectConditionOutcome() =>
        Breaches.None(Classes
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.IsDefined(typeof(FactAttribute), inherit: true)
                && !method.Name.Contains('_', StringComparison.Ordinal))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}"));

    [GeneratedRegex(@"\b(PostgresServer|RedisServer)\.C")]
    private static partial Regex UsesServers();
}
