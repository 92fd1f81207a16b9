using FinCoach.Domain.Retrieval;

namespace FinCoach.Tests.Domain.Retrieval;

public sealed class TermCountsTests
{
    [Theory]
    [InlineData("", "la tarjeta", 0)]
    [InlineData("cuota tarjeta banco", "pensión salud", 0)]
    [InlineData("cuota cuota tarjeta banco", "banco seguro cuotas", 2)]
    [InlineData("tarjeta", "cuota tarjeta banco", 1)]
    public void TermsInCommon_TwoTexts_AreDistinctAndTheSameBothWays(string a, string b, int expected)
    {
        var (one, other) = (TermCounts.Of(a), TermCounts.Of(b));

        Assert.Equal(expected, one.TermsInCommon(other));
        Assert.Equal(expected, other.TermsInCommon(one));
    }

    [Fact]
    public void OfCorpus_AnyText_IsWhatAQuestionsTermsAre()
    {
        const string text = "Las repactaciones de $12.990 en 3,5 UF, y otra repactación: repactada.";

        Assert.Equal(SearchTerms.Of(text), SearchTerms.OfCorpus(text));
        // From what was kept, the same again.
        Assert.Equal(SearchTerms.Of(text), SearchTerms.OfCorpus(text));
    }
}
