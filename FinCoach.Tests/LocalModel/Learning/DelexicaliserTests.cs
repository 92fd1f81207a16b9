using FinCoach.Domain.Replies;
using FinCoach.LocalModel.Learning;
using FinCoach.Tests.AiApi;

namespace FinCoach.Tests.LocalModel.Learning;

public sealed class DelexicaliserTests
{
    [Theory]
    [InlineData("Listo: $12.000 en supermercado, 20 de noviembre.", "Listo: {amount} en {category}, {date}.")]
    [InlineData("El 20-11-2026 fueron $12.000.", "El {date:full} fueron {amount}.")]
    [InlineData("Ni $12.000.000 ni $112.000 ni superm.", "Ni $12.000.000 ni $112.000 ni superm.")]
    public void Run_FactsOfARequest_BecomePlaces(string reply, string expected) =>
        Assert.Equal((expected, false), Delexicaliser.Run(reply, new FactSheet(SampleRequests.Expense().Facts)));

    [Fact]
    public void Run_PeriodAndRecords_BecomeOnePlaceEach() => Assert.Equal(
        ("Van {total} {period} ({records}).", false),
        Delexicaliser.Run("Van $45.990 en noviembre de 2026 (3 registros).", new FactSheet(SampleRequests.Total().Facts)));

    [Theory]
    [InlineData("Listo: $12.000 en supermercado, 20 de noviembre.", "Listo: {amount}[ en {category}][, {date}].")]
    [InlineData("Listo: $12.000.\nBien.", "Listo: {amount}.\\nBien.")]
    [InlineData("Listo: $12.500.", null)]
    [InlineData("Listo {amigo}: $12.000.", null)]
    [InlineData("Listo: $12.000, van 7.", null)]
    public void Template_OfAReply_HoldsNoFigure(string reply, string? expected) =>
        Assert.Equal(expected, PhraseRules.Template(reply, SampleRequests.Expense()));

    [Fact]
    public void Template_OfWhatMustBeSaidAsGiven_IsNone() =>
        Assert.Null(PhraseRules.Template("Claro que sí.", SampleRequests.Bare(Acts.PrivacyPrefix + "show")));
}
