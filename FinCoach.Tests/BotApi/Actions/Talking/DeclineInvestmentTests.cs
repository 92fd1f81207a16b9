using FinCoach.BotApi.Actions.Talking;
using FinCoach.Domain.Checks;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.Tests.BotApi.Actions.Talking;

public sealed class DeclineInvestmentTests
{
    [Theory]
    [InlineData(Tone.Coach)]
    [InlineData(Tone.Formal)]
    public void Decline_OfEverybody_PassesEveryCheck(Tone tone)
    {
        foreach (var (income, spent) in ((decimal, decimal)[])[(0, 0), (0, 5000), (850_000, 320_000), (850_000, 850_000), (300_000, 420_500)])
        {
            var turn = Turns.Of(Intent.InvestmentAdvice, "¿qué acción compro?", tone: tone);
            var decision = DeclineInvestment.Decide(turn, income, spent);
            var request = new ReplyRequest(turn.Text, "es-CL", 0.5m, tone, [], UserState.Empty, decision.AllFacts());

            Assert.All(ReplyChecks.Run(request, decision.Plain), check => Assert.True(check.Ok, string.Join("; ", check.Reasons)));
            Assert.Contains(PolicyCheck.Disclaimer, decision.Plain, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Decline_WithAMonthAtHand_OffersTheirOwnFigures() =>
        Assert.Contains(
            "te quedan $530.000",
            DeclineInvestment.Decide(Turns.Of(Intent.InvestmentAdvice), 850_000, 320_000).Plain,
            StringComparison.Ordinal);
}
