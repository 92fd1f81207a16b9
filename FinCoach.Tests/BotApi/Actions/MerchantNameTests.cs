using FinCoach.BotApi.Actions.Entries;

namespace FinCoach.Tests.BotApi.Actions;

public sealed class MerchantNameTests
{
    [Theory]
    [InlineData("falabella", "Falabella")]
    [InlineData("uber", "Uber")]
    [InlineData("COPEC", "Copec")]
    [InlineData("kfc", "KFC")]
    [InlineData("uber eats", "Uber Eats")]
    [InlineData("Uber eats", "Uber eats")]
    [InlineData("donde la juanita", "donde la juanita")]
    public void Of_AKnownNameTypedInHaste_IsAProperName(string written, string kept) => Assert.Equal(kept, MerchantName.Of(written));
}
