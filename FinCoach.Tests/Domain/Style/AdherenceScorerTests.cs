using FinCoach.Domain.Style;

namespace FinCoach.Tests.Domain.Style;

public sealed class AdherenceScorerTests
{
    // Written by hand, in manners of speaking that are not the phrase book's.
    [Theory]
    [InlineData("Gasto registrado: $12.000.", "Ya, quedó: $12.000 en supermercado. Vas bien.", "¡Buena, campeón! 🎉 $12.000 anotados, ¡te felicito por el orden! 🚀")]
    [InlineData("No hay gastos este mes.", "Por ahora no veo gastos este mes, bien.", "¡Ni un solo gasto todavía! 😍 ¡Increíble comienzo, sigue así! 💪")]
    [InlineData("La UF se reajusta por inflación.", "Te cuento: la UF se reajusta por inflación, ¡así de simple!", "¡Me encanta la pregunta! 🤓 La UF se reajusta por inflación, ¡y ahora ya lo sabes, crack! ✨")]
    public void Score_SoberWarmEnthusiastic_Rises(string sober, string warm, string enthusiastic)
    {
        Assert.True(AdherenceScorer.Score(sober) < AdherenceScorer.Score(warm));
        Assert.True(AdherenceScorer.Score(warm) < AdherenceScorer.Score(enthusiastic));
    }

    [Theory]
    [InlineData("")]
    [InlineData("🎉🎉🎉🎉🎉🎉🎉 ¡¡¡¡genial genial genial genial!!!!")]
    public void Score_AnyText_IsBetweenZeroAndOne(string reply) => Assert.InRange(AdherenceScorer.Score(reply), 0, 1);

    [Fact]
    public void RankedRightly_OnePairOfThreeReversed_IsTwoThirds() => Assert.Equal(2.0 / 3, AdherenceScorer.RankedRightly(
        [(0.1m, "Listo."), (0.5m, "¡Genial! 🎉🎉🎉 ¡Bacán!"), (0.9m, "¡Genial! 🎉")]), 6);
}
