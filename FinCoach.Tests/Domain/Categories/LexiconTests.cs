using FinCoach.Domain.Categories;
using FinCoach.Domain.Language;

namespace FinCoach.Tests.Domain.Categories;

public sealed class LexiconTests
{
    [Fact]
    public void Chile_Holds_FifteenHundredEntries() => Assert.True(Lexicon.Chile.Count >= 1500, $"{Lexicon.Chile.Count}");

    [Theory]
    [InlineData("zapatillas", Category.Clothing)]
    [InlineData("GASTOS COMUNES", Category.Housing)]
    [InlineData("patentes", Category.Taxes)]
    [InlineData("perrito", Category.Pets)]
    [InlineData("comida del perro", Category.Pets)]
    [InlineData("vencina", Category.Fuel)]
    [InlineData("farmasia", Category.Health)]
    [InlineData("café", Category.EatingOut)]
    public void Find_Word_HasItsCategory(string text, Category expected) => Assert.Equal(expected, Assert.Single(Find(text)).Category);

    [Theory]
    [InlineData("cuatro")]
    [InlineData("claro que sí")]
    [InlineData("cosas")]
    public void Find_EverydayWord_FindsNothing(string text) => Assert.Empty(Find(text));

    private static List<LexiconMatch> Find(string text)
    {
        var matches = new List<LexiconMatch>();
        Lexicon.Chile.Find(TokenizedText.Of(text), matches, (_, _) => false);
        return matches;
    }
}
