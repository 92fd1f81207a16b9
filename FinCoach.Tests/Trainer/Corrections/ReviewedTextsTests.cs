using FinCoach.Trainer.Corrections;

namespace FinCoach.Tests.Trainer.Corrections;

public sealed class ReviewedTextsTests
{
    [Theory]
    [InlineData("gasté 12 lucas en el super", "gasté 12 lucas en el super")]
    [InlineData("Camila Rojas me pagó $45.000 ayer", "[NAME_1] me pagó $45.000 ayer")]
    [InlineData("rut 12.345.678-5, deposité 20 mil pesos a Camila Rojas", "rut [RUT_1], deposité 20 mil pesos a [NAME_1]")]
    [InlineData("pagué [CARD_1] 3 UF", "pagué [CARD_1] 3 UF")]
    public void Masked_OfAReviewedText_KeepsItsAmountsAlone(string text, string expected) => Assert.Equal(expected, ReviewedTexts.Masked(text));
}
