using FinCoach.Domain.Retrieval;

namespace FinCoach.Tests.Domain.Retrieval;

public sealed class ReachTests
{
    [Theory]
    [InlineData("¿A cuánto estará el dólar en marzo?", OutOfReach.Future)]
    [InlineData("a cuanto cerro hoy la bolsa", OutOfReach.Live)]
    [InlineData("cuál es mi saldo", OutOfReach.OwnAccount)]
    [InlineData("me depositaron ya el bono?", OutOfReach.OwnAccount)]
    [InlineData("cuánto me falta para terminar el crédito", OutOfReach.OwnAccount)]
    [InlineData("qué comisión cobra el banco Ripley", OutOfReach.Company)]
    [InlineData("cuál es la mejor isapre", OutOfReach.Company)]
    [InlineData("cómo se jubila en Argentina", OutOfReach.Abroad)]
    public void Of_QuestionThatNoTextAnswers_SaysWhy(string question, OutOfReach reason) => Assert.Equal(reason, Reach.Of(question));

    [Theory]
    [InlineData("qué es la UF")]
    [InlineData("me puedo declarar en quiebra")]
    [InlineData("cuánto me devuelve el seguro de cesantía")]
    [InlineData("cuándo me pueden cortar la luz")]
    [InlineData("me depositaron plata que no es mía")]
    [InlineData("a qué dólar me cobran una compra internacional")]
    [InlineData("cómo sé cuál es mi tramo de Fonasa si no tengo contrato")]
    public void Of_QuestionOfKnowledge_IsWithin(string question) => Assert.Null(Reach.Of(question));

    [Fact]
    public void Said_EveryReason_HoldsNoFigure() => Assert.All(
        Enum.GetValues<OutOfReach>(), reason => Assert.DoesNotContain(Reach.Said(reason), char.IsDigit));
}
