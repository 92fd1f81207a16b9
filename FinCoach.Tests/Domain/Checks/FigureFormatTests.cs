using FinCoach.Domain.Checks;

namespace FinCoach.Tests.Domain.Checks;

public sealed class FigureFormatTests
{
    [Theory]
    [InlineData("cuesta 12.990 pesos", "cuesta $12.990")]
    [InlineData("un 12.5% anual", "un 12,5 % anual")]
    [InlineData("hasta 10 UF de tope", "hasta UF 10,00 de tope")]
    [InlineData("desde el 2026-12-01", "desde el 01-12-2026")]
    [InlineData("unos 1,5 millones de pesos", "unos $1.500.000")]
    [InlineData("la Ley 21.719 rige a 3 millones de hogares", "la Ley 21.719 rige a 3 millones de hogares")]
    [InlineData("ya está: $12.990 al 3 %", "ya está: $12.990 al 3 %")]
    public void Normalised_Text_HasChileanFigures(string text, string expected) => Assert.Equal(expected, FigureFormat.Normalised(text));
}
