using FinCoach.LocalModel.Embeddings;
using FinCoach.LocalModel.Embeddings.Learning;

namespace FinCoach.Tests.LocalModel.Embeddings;

public sealed class LearnedProjectionTests
{
    private static readonly string[] Texts =
    [
        "me echaron de la pega", "quedé sin pega", "cuotas del plástico", "juntar plata",
        "El despido da derecho a indemnización", "Te echaron de la pega: el despido y la cesantía", "La tarjeta de crédito cobra intereses",
        "El plástico y sus cuotas: la tarjeta", "El ahorro para la casa", "Juntar plata es ahorro",
    ];

    private static readonly TextPair[] Pairs =
    [
        new("me echaron de la pega", "despido", "work"), new("quedé sin pega", "cesantía", "work"),
        new("cuotas del plástico", "tarjeta de crédito", "card"), new("juntar plata", "ahorro", "saving"),
    ];

    [Theory]
    [InlineData("El volcán hizo erupción durante la dinastía Qing, según cronistas jesuitas")]
    [InlineData("Mitochondria and chloroplasts photosynthesise under ultraviolet lamps")]
    public void Embed_AnotherSubject_HasNothingLearned(string text) =>
        Assert.Equal(InProcessEmbeddings.Lexical.Embed(text), InProcessEmbeddings.Served.Embed(text));

    [Theory]
    [InlineData("me echaron de la pega", "despido", "ahorro")]
    [InlineData("no me alcanza la plata", "llegar a fin de mes", "seguro automotriz")]
    [InlineData("juntar plata", "cuenta de ahorro", "contrato de trabajo")]
    public void Embed_SameMeaningInOtherWords_IsNearer(string asked, string same, string other)
    {
        var question = InProcessEmbeddings.Served.Embed(asked);

        Assert.True(Dot(question, InProcessEmbeddings.Served.Embed(same)) > Dot(question, InProcessEmbeddings.Served.Embed(other)) + 0.1);
    }

    [Fact]
    public void Embed_FewerDimensions_LeavesOutWhatWasLearned() => Assert.Equal(
        new TextEmbedder(TermWeights.Unlearned, LearnedProjection.None).Embed("me echaron de la pega", 512),
        new TextEmbedder(TermWeights.Unlearned, LearnedProjection.Shipped).Embed("me echaron de la pega", 512).Select(v => v),
        (a, b) => Math.Abs(a - b) < 1e-6);

    [Fact]
    public void Learn_SameInput_IsTheSameText() =>
        Assert.Equal(InProcessEmbeddings.LearnProjection(Texts, Pairs), InProcessEmbeddings.LearnProjection(Texts, Pairs));

    [Fact]
    public void Learn_Pairs_BringsTheirTextsTogether()
    {
        var learned = InProcessEmbeddings.With(InProcessEmbeddings.LearnProjection(Texts, Pairs));

        Assert.All(Pairs, pair => Assert.True(
            Dot(learned.Embed(pair.A), learned.Embed(pair.B))
            > Dot(InProcessEmbeddings.Lexical.Embed(pair.A), InProcessEmbeddings.Lexical.Embed(pair.B)) + 0.1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("gus-projection 2 80 0.1\n")]
    [InlineData("gus-projection 1 8 0.1\n")]
    [InlineData("gus-projection 1 80 0.1\npega AAAA\n")]
    [InlineData("gus-projection 1 80 0.1\npega\n")]
    public void Read_NoProjection_IsRefused(string text) => Assert.Throws<FormatException>(() => ProjectionText.Read(text));

    private static double Dot(float[] a, float[] b) => a.Zip(b, (x, y) => (double)x * y).Sum();
}
