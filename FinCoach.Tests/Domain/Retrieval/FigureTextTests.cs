using FinCoach.Domain.Amounts;
using FinCoach.Domain.Retrieval;

namespace FinCoach.Tests.Domain.Retrieval;

public sealed class FigureTextTests
{
    private static readonly DateOnly s_today = new(2026, 11, 22);

    [Fact]
    public void Resolve_AVerifiedFigure_IsSaidWithItsDate() =>
        Assert.Equal("Es $539.000 (al 1 de enero de 2026).", Resolve(Minimum));

    [Theory]
    [InlineData("percent", "Es 13,75 % (al 1 de enero de 2026).")]
    [InlineData("meses", "Es 13,75 meses (al 1 de enero de 2026).")]
    public void Resolve_AFigureThatIsNoMoney_IsSaidWithItsUnit(string unit, string expected) =>
        Assert.Equal(expected, Resolve(Minimum with { Currency = null, Unit = unit, Value = 13.75m }));

    [Fact]
    public void Resolve_OnItsLastDay_IsSaidAndAfterItNot()
    {
        var figure = Minimum with { ValidUntil = s_today };

        Assert.Contains("$539.000", Resolve(figure), StringComparison.Ordinal);
        Assert.Equal("Es un valor que cambia; revísalo en Dirección del Trabajo.", Resolve(figure with { ValidUntil = s_today.AddDays(-1) }));
    }

    [Fact]
    public void Resolve_AnUnverifiedFigure_IsNeverStated() => AssertNeverStated(Minimum with { Verified = false });

    [Fact]
    public void Resolve_AFigureWithoutAValue_IsNeverStated() => AssertNeverStated(Minimum with { Value = null });

    [Fact]
    public void Resolve_AnUnknownFigure_IsNeverStated() => Assert.Equal("Es un valor que cambia.", FigureText.Resolve("Es {{figure:other}}.", Known(Minimum), s_today));

    [Fact]
    public void Labelled_AnyFigure_IsSearchedByItsLabelWithoutItsValue() =>
        Assert.Equal("Es ingreso mínimo mensual.", FigureText.Labelled("Es {{figure:minimum}}.", Known(Minimum)));

    private static AgingFigure Minimum { get; } = new(
        "minimum", "ingreso mínimo mensual", 539000, Currency.CLP, null, "Dirección del Trabajo", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), true);

    private static void AssertNeverStated(AgingFigure figure) => Assert.DoesNotMatch("[0-9]", Resolve(figure));

    private static string Resolve(AgingFigure figure) => FigureText.Resolve("Es {{figure:minimum}}.", Known(figure), s_today);

    private static Dictionary<string, AgingFigure> Known(AgingFigure figure) => new(StringComparer.Ordinal) { [figure.Id] = figure };
}
