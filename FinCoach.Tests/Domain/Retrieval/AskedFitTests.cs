using FinCoach.Domain.Retrieval;
using FsCheck;
using FsCheck.Fluent;

namespace FinCoach.Tests.Domain.Retrieval;

public sealed class AskedFitTests
{
    private static readonly string[] Sections = ["a/tarjeta#que-hago", "a/tarjeta#cuanto-pago"];
    private static readonly AskedFit Fit = new(Sections, ["me clonaron la tarjeta\nme sacaron plata del cajero", "cuánto es lo mínimo"]);

    [Theory]
    [InlineData("me clonaron la tarjeta", 1)]
    [InlineData("quién ganó el partido", 0)]
    public void Of_KnownAndStrangeQuestions_AreWholeAndNothing(string question, double fit) =>
        Assert.Equal(fit, Fit.Of(Asked(question), _ => 1), 1e-9);

    [Fact]
    public void Of_NearerQuestion_FitsBetter() =>
        Assert.True(Fit.Of(Asked("clonaron mi tarjeta del banco"), _ => 1) > Fit.Of(Asked("la tarjeta de mi hermano llegó rayada"), _ => 1));

    [Fact]
    public void OfSection_QuestionOfAnother_IsNothing()
    {
        var question = Asked("me clonaron la tarjeta");

        Assert.Equal(1, Fit.OfSection(Sections[0], question, _ => 1), 1e-9);
        Assert.Equal(0, Fit.OfSection(Sections[1], question, _ => 1));
    }

    [Fact]
    public void Of_WithoutQuestions_IsNothing() => Assert.Equal(0, new AskedFit(["a/b"], [""]).Of(Asked("me clonaron la tarjeta"), _ => 1));

    [Fact]
    public void Of_AnyQuestion_IsAShare() =>
        Prop.ForAll<string?>(question => Fit.Of(Asked(question ?? ""), _ => 1) is >= 0 and <= 1).QuickCheckThrowOnFailure();

    private static SearchQuestion Asked(string question) => SearchQuestion.Of(question, null, Synonyms.None, RetrievalSettings.Default);
}
