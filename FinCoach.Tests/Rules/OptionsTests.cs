using Microsoft.Extensions.Options;

namespace FinCoach.Tests.Rules;

public sealed class OptionsTests
{
    [Fact]
    public void Options_WithASection_HaveAValidator()
    {
        var validated = Product.Types
            .SelectMany(type => type.GetInterfaces())
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IValidateOptions<>))
            .Select(i => i.GenericTypeArguments[0])
            .ToHashSet();

        Breaches.None(Product.Types
            .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal)
                && type.GetField("SectionName") is not null
                && !validated.Contains(type))
            .Select(type => type.FullName));
    }
}
