using FinCoach.Data.Ml;
using FinCoach.Domain.Language;
using FinCoach.Trainer.Reviews;

namespace FinCoach.Tests.Trainer.Reviews;

public sealed class QueueRuleTests
{
    private static readonly ReviewOptions NoDraw = new() { RandomShare = 0 };

    [Theory]
    [InlineData(0.59, true, 5, false, "low_confidence")]
    [InlineData(0.6, true, 5, false, "")]
    [InlineData(0.9, false, 5, false, "failed_checks")]
    [InlineData(0.9, true, 2, false, "low_csat")]
    [InlineData(0.9, true, 3, true, "disagreement")]
    [InlineData(0.1, false, 1, true, "low_confidence,failed_checks,low_csat,disagreement")]
    public void Of_AMessage_NamesEveryRuleThatApplies(double confidence, bool passed, int stars, bool disagrees, string expected) =>
        Assert.Equal(expected, string.Join(',', QueueRule.Of(new QueueCandidate(Guid.CreateVersion7(), confidence, passed, stars, disagrees), NoDraw)));

    [Fact]
    public void IsDrawn_OverManyMessages_DrawsTheShareAndTheSameOnes()
    {
        var random = new Random(1);
        var bytes = new byte[16];
        var ids = Enumerable.Range(0, 20_000).Select(_ =>
        {
            random.NextBytes(bytes);
            return new Guid(bytes);
        }).ToList();
        var options = new ReviewOptions();

        var drawn = ids.Where(id => QueueRule.IsDrawn(id, options)).ToHashSet();

        Assert.InRange(drawn.Count, 900, 1100);
        Assert.True(drawn.SetEquals(ids.Where(id => QueueRule.IsDrawn(id, options))));
        Assert.False(drawn.SetEquals(ids.Where(id => QueueRule.IsDrawn(id, new ReviewOptions { SampleKey = "other" }))));
    }

    [Fact]
    public void Settlement_OfReviewsThatAgree_TakesTheWrittenReply()
    {
        var settled = Settlement.Of([Review(Intent.LogExpense, "{\"intensity\":1.0}"), Review(Intent.LogExpense, "{\"intensity\":1}", "Mejor así.")], 2, out var state);

        Assert.Equal((ReviewState.Settled, "Mejor así."), (state, settled!.CorrectedReply));
    }

    [Fact]
    public void Settlement_OfReviewsThatDiffer_IsDisputedUntilAdjudicated()
    {
        Review[] reviews = [Review(Intent.LogExpense, "{}"), Review(Intent.LogIncome, "{}")];

        Assert.Null(Settlement.Of(reviews, 2, out var disputed));
        var settled = Settlement.Of([.. reviews, Review(Intent.QuerySpending, "{}", adjudicates: true)], 2, out var decided);

        Assert.Equal((ReviewState.Disputed, ReviewState.Settled, Intent.QuerySpending), (disputed, decided, settled!.Intent));
    }

    [Fact]
    public void Agreement_OfTwoReviewers_HasBothKappas()
    {
        var (one, two) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var reviews = Enumerable.Range(0, 40).SelectMany(i =>
        {
            var message = Guid.CreateVersion7();
            var said = i % 2 == 0 ? Intent.LogExpense : Intent.LogIncome;
            return new[] { Rated(message, one, said), Rated(message, two, i % 10 == 0 ? Intent.Help : said) };
        }).ToList();

        var view = AgreementView.Of(reviews);

        Assert.Equal(40, view.Items);
        Assert.InRange(view.Cohen!.Value, 0.75, 0.95);
        Assert.InRange(view.Fleiss!.Value, 0.75, 0.95);
    }

    private static Review Rated(Guid message, Guid reviewer, Intent intent) => new()
    {
        Id = Guid.CreateVersion7(),
        MessageId = message,
        ReviewerId = reviewer,
        Intent = intent,
        Slots = "{}",
    };

    private static Review Review(Intent intent, string slots, string? reply = null, bool adjudicates = false) => new()
    {
        Id = Guid.CreateVersion7(),
        MessageId = Guid.Empty,
        ReviewerId = Guid.CreateVersion7(),
        Intent = intent,
        Slots = slots,
        CorrectedReply = reply,
        Adjudicates = adjudicates,
    };
}
