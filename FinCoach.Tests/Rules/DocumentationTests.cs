using System.Xml.Linq;

namespace FinCoach.Tests.Rules;

public sealed class DocumentationTests
{
    [Fact]
    public void PublicTypes_OfDomain_SayWhatTheyAre()
    {
        var documented = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "FinCoach.Domain.xml"))
            .Descendants("member")
            .Where(member => member.Elements().Any())
            .Select(member => member.Attribute("name")!.Value)
            .ToHashSet(StringComparer.Ordinal);

        Breaches.None(typeof(FinCoach.Domain.Amounts.Money).Assembly.GetExportedTypes()
            .Select(type => type.FullName!.Replace('+', '.'))
            .Where(name => !documented.Contains("T:" + name)));
    }
}
