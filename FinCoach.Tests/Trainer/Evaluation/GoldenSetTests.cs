using FinCoach.Data.Ml;
using FinCoach.Trainer.Evaluation;

namespace FinCoach.Tests.Trainer.Evaluation;

public sealed class GoldenSetTests
{
    [Fact]
    public void Items_OfEverySet_HaveKeysOfTheirOwnAndTags()
    {
        Assert.All(GoldenSet.All, set =>
        {
            var items = set.Items().ToList();
            Assert.True(items.Count >= 200, $"{set.Name}: {items.Count}");
            Assert.Equal(items.Count, items.Select(i => i.Key).Distinct().Count());
            Assert.All(items, i => Assert.Equal((set.Id, set.Kind), (i.SetId, i.Kind)));
        });
        Assert.Equal(GoldenSet.IdOf("nlu-test"), GoldenSet.All.Single(s => s is { Kind: EvalKind.Nlu, Split: EvalSplit.Test }).Id);
    }

    [Fact]
    public void Coverage_OfNothing_NamesEveryPair()
    {
        var map = CoverageMap.Of([]);

        Assert.Equal(0, map.Touched);
        Assert.Contains("set_budget/amount", map.UntouchedSlots);
        Assert.Contains("ask_finance/sensitive", map.UntouchedRisks);
        Assert.Equal(16 * 3, map.UntouchedTones.Count);
    }

    [Fact]
    public void Coverage_OfOneItem_TouchesItsCellsAlone()
    {
        var map = CoverageMap.Of([new ItemTags("log_expense", ["amount", "category"], "coach", "plain")]);

        Assert.Equal(2, map.Touched);
        Assert.DoesNotContain("log_expense/amount", map.UntouchedSlots);
        Assert.Contains("log_expense/merchant", map.UntouchedSlots);
    }
}
