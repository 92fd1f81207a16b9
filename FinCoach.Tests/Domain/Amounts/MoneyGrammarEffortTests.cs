using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FsCheck;
using FsCheck.Fluent;

namespace FinCoach.Tests.Domain.Amounts;

public sealed class MoneyGrammarEffortTests
{
    // A reading that looks to the end of the text from each of its tokens takes hours here.
    private const int ManyGroups = 400_000;

    [Theory]
    [InlineData("9 ")]
    [InlineData("99 ")]
    [InlineData("9-")]
    [InlineData("9 con ")]
    [InlineData("un par de ")]
    public void Find_EndlessGroupsOfDigits_LooksNearOnly(string group)
    {
        var spans = new List<AmountSpan>();

        MoneyGrammar.Find(TokenizedText.Of(string.Concat(Enumerable.Repeat(group, ManyGroups))), spans);

        Assert.DoesNotContain(spans, s => s.Mark == AmountMark.Marked);
    }

    [Fact]
    public void Find_GroupsThatMakeAPhone_AreNoMoneyHoweverManyFollow()
    {
        var chains = ArbMap.Default.ArbFor<NonNegativeInt>().Generator.Select(n => n.Get % 20)
            .Select(more => "9 8765 4321" + string.Concat(Enumerable.Repeat(" 12", more)));

        Prop.ForAll(chains.ToArbitrary(), text => MoneyGrammar.Find(text).Count == 0).QuickCheckThrowOnFailure();
    }
}
