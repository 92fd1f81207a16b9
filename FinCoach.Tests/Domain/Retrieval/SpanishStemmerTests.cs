using FinCoach.Domain.Retrieval;
using FsCheck;
using FsCheck.Fluent;

namespace FinCoach.Tests.Domain.Retrieval;

public sealed class SpanishStemmerTests
{
    [Theory]
    [InlineData("gasto", "gastos")]
    [InlineData("deuda", "deudas")]
    [InlineData("credito", "creditos")]
    [InlineData("cotizar", "cotizando")]
    [InlineData("pagar", "pagamos")]
    [InlineData("cotizacion", "cotizaciones")]
    public void Of_FormsOfAWord_AreOneTerm(string one, string other) =>
        Assert.Equal(SearchTerms.Of(one), SearchTerms.Of(other));

    [Theory]
    [InlineData("cesta", "cesantia")]
    [InlineData("renta", "reto")]
    [InlineData("uf", "utm")]
    public void Of_DifferentWords_StayApart(string one, string other) =>
        Assert.NotEqual(SearchTerms.Of(one), SearchTerms.Of(other));

    [Fact]
    public void Of_AnyWord_NeverGrowsByMoreThanAReplacementAndNeverVanishes()
    {
        var letters = Gen.Elements("abcdefghijlmnopqrstuvz".ToCharArray());
        var words = Gen.NonEmptyListOf(letters).Select(w => new string([.. w]));

        Prop.ForAll(words.ToArbitrary(), word =>
        {
            var stem = SpanishStemmer.Of(word);
            return stem.Length > 0 && stem.Length <= word.Length + 1;
        }).QuickCheckThrowOnFailure();
    }
}
