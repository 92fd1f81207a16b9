using FinCoach.LocalModel.Embeddings;
using FsCheck;
using FsCheck.Fluent;

namespace FinCoach.Tests.LocalModel.Embeddings;

public sealed class TextEmbedderTests
{
    private static readonly TextEmbedder Embedder = new(TermWeights.Unlearned, LearnedProjection.None);

    [Fact]
    public void Embed_AnyText_IsAUnitVector() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll<string>(text =>
        Math.Abs(Norm(Embedder.Embed(text ?? "")) - 1) < 1e-4));

    [Theory]
    [InlineData(1)]
    [InlineData(256)]
    [InlineData(1024)]
    public void Embed_Dimensions_AreKeptAndNormalised(int dimensions)
    {
        var vector = Embedder.Embed("¿me conviene pagar el mínimo de la tarjeta?", dimensions);

        Assert.Equal(dimensions, vector.Length);
        Assert.Equal(1, Norm(vector), 4);
    }

    [Fact]
    public void Embed_SameText_IsTheSameVector() => Assert.Equal(Embedder.Embed("la UF"), Embedder.Embed("la UF"));

    [Theory]
    [InlineData("qué es la UF", "La UF es una unidad de cuenta reajustable", "Cómo pagar el mínimo de la tarjeta de crédito")]
    [InlineData("pago minimo tarjeta", "Si pagas el mínimo de la tarjeta, el resto acumula intereses", "El fondo de emergencia cubre tres meses de gastos")]
    [InlineData("fondos de emergencias", "Fondo de emergencia: qué es", "Impuesto a la renta y boletas")]
    public void Embed_Question_IsNearerToItsAnswer(string question, string answer, string other)
    {
        var q = Embedder.Embed(question);

        Assert.True(Dot(q, Embedder.Embed(answer)) > Dot(q, Embedder.Embed(other)) + 0.05f);
    }

    private static double Norm(float[] vector) => Math.Sqrt(Dot(vector, vector));

    private static double Dot(float[] a, float[] b) => a.Zip(b, (x, y) => (double)x * y).Sum();
}
