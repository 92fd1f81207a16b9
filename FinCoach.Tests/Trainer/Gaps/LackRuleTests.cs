using FinCoach.Data.Ml;
using FinCoach.Trainer.Gaps;

namespace FinCoach.Tests.Trainer.Gaps;

public sealed class LackRuleTests
{
    private static readonly AskedQuestion s_well = new("answered", 0.9, 3, FollowsUp: false, Stars: null);

    [Theory]
    [InlineData("floor")]
    [InlineData("empty")]
    public void Of_AQuestionThatFoundNothing_IsUnanswered(string outcome) =>
        Assert.Equal(KnowledgeLack.Unanswered, Of(s_well with { Outcome = outcome, Coverage = 0.2 }));

    [Theory]
    [InlineData("future")]
    [InlineData("live")]
    [InlineData("ownaccount")]
    [InlineData("company")]
    [InlineData("abroad")]
    [InlineData(null)]
    public void Of_ARefusalThatIsRight_LacksNothing(string? outcome) => Assert.Null(Of(s_well with { Outcome = outcome, Coverage = 0 }));

    [Theory]
    [InlineData(0.549, KnowledgeLack.Weak)]
    [InlineData(0.55, null)]
    public void Of_AnAnswerByItsCoverage_IsWeakBelowTheBound(double coverage, KnowledgeLack? expected) =>
        Assert.Equal(expected, Of(s_well with { Coverage = coverage }));

    [Theory]
    [InlineData(1, KnowledgeLack.LowRated)]
    [InlineData(2, KnowledgeLack.LowRated)]
    [InlineData(3, null)]
    public void Of_AGoodAnswerByItsStars_IsLowRatedUpToTwo(int stars, KnowledgeLack? expected) =>
        Assert.Equal(expected, Of(s_well with { Stars = stars }));

    [Fact]
    public void Of_AFollowUp_LacksNothingOfItsOwn() => Assert.Null(Of(s_well with { Outcome = "floor", FollowsUp = true }));

    private static KnowledgeLack? Of(AskedQuestion question) => LackRule.Of(question, new GapOptions());
}
