using FinCoach.Domain.Retrieval;

namespace FinCoach.Tests.Domain.Retrieval;

public sealed class SearchQuestionTests
{
    private static readonly RetrievalSettings Settings = RetrievalSettings.Default;

    [Theory]
    [InlineData("me echaron de la pega", "despido")]
    [InlineData("quede sin pega", "cesantía")]
    [InlineData("me clonaron la tarjeta", "fraude")]
    [InlineData("van a perdonar el cae", "condonar")]
    [InlineData("los viejitos tienen bono", "adulto mayor")]
    public void Of_WordsOfPeople_AlsoLooksForThoseOfTexts(string text, string meant)
    {
        var question = SearchQuestion.Of(text, null, Synonyms.None, Settings);

        Assert.All(SearchTerms.Of(meant), term => Assert.Contains(question.Terms, t => t.Term == term && t.Weight < 1));
    }

    [Fact]
    public void Of_GlossarySynonym_WeighsByItsWords()
    {
        var synonyms = new Synonyms([["línea de crédito", "sobregiro"]]);

        var question = SearchQuestion.Of("ocupe el sobregiro", null, synonyms, Settings with { SynonymWeight = 0.4 });

        var credit = Assert.Single(SearchTerms.Of("crédito"));
        Assert.Equal(0.2, Assert.Single(question.Terms, t => t.Term == credit).Weight, 1e-9);
    }

    [Fact]
    public void Of_WordOfTalking_WeighsLessThanTheSubject()
    {
        var question = SearchQuestion.Of("quiero un finiquito", null, Synonyms.None, Settings);

        var want = Assert.Single(SearchTerms.Of("quiero"));
        var subject = Assert.Single(SearchTerms.Of("finiquito"));
        Assert.Equal(Settings.WeakWeight, Assert.Single(question.Asked, a => a.Term == want).Weight);
        Assert.Equal(1, Assert.Single(question.Asked, a => a.Term == subject).Weight);
    }

    [Fact]
    public void Of_FollowUp_CarriesTheQuestionBefore()
    {
        var question = SearchQuestion.Of("¿y si no la pago?", "qué es la línea de crédito", Synonyms.None, Settings);

        var line = Assert.Single(SearchTerms.Of("línea"));
        Assert.True(question.FollowsUp);
        Assert.Contains(question.Asked, a => a.Term == line && Math.Abs(a.Weight - Settings.EarlierWeight) < 1e-9);
        Assert.StartsWith("qué es la línea", question.Text, StringComparison.Ordinal);
    }
}
