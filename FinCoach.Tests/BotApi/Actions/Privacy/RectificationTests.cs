using FinCoach.BotApi.Actions.Privacy;

namespace FinCoach.Tests.BotApi.Actions.Privacy;

public sealed class RectificationTests
{
    [Theory]
    [InlineData("me llamo Javiera", "Javiera")]
    [InlineData("mi nombre es José Luis, anótalo", "José Luis")]
    [InlineData("no soy Marcela, soy Mariela, corrígeme en el sistema", "Mariela")]
    [InlineData("Soy Ana María", "Ana María")]
    [InlineData("soy mala para esto", null)]
    [InlineData("mi correo está malo, corrígelo", null)]
    [InlineData("mi nombre está mal escrito, es con h", null)]
    public void Name_OfAText_IsTheNewOne(string text, string? name) => Assert.Equal(name, Rectification.NameIn(text));
}
