using FinCoach.Domain.Masking;

namespace FinCoach.Tests.Domain.Masking;

/// <summary>
/// What masking costs, without a clock: a text without personal data allocates nothing, and texts made to be slow
/// allocate in proportion and come to an end.
/// </summary>
public sealed class MaskerEffort
{
    private const int Long = 100_000;

    [Theory]
    [InlineData(MaskPolicy.Ingress)]
    [InlineData(MaskPolicy.Training)]
    public void Find_TextWithoutMasks_AllocatesNothing(MaskPolicy policy)
    {
        const string text = "ayer gasté harta plata en el super con mi hermana y después fuimos al cine, cómo voy con el presupuesto?";
        Masker.Find(text, policy);
        Masker.Find(text, policy);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Masker.Find(text, policy);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("1234567890")]
    [InlineData("9 ")]
    [InlineData("123 456 ")]
    [InlineData("1.")]
    [InlineData("(1)")]
    [InlineData("[")]
    [InlineData("[RUT_[RUT_1]")]
    [InlineData("clave:")]
    [InlineData("clave=a;")]
    [InlineData("rut clave cuenta fono calle vivo en ")]
    [InlineData("arroba-")]
    [InlineData("a.a@")]
    [InlineData("http://a@")]
    [InlineData("ab:")]
    [InlineData("Juan de la ")]
    [InlineData("depto,,,")]
    [InlineData("mil ")]
    [InlineData("¡clave x1234! ")]
    [InlineData("la cambié a abcd1 ")]
    [InlineData("abcd1_")]
    [InlineData("clave? abc\n")]
    [InlineData("pin 1234 y el de ")]
    [InlineData("coordenada a1 ")]
    [InlineData("parcela 1 camino A, ")]
    [InlineData("villa A B C ")]
    [InlineData("visa atrás de ")]
    [InlineData("dólar 945,")]
    [InlineData("a @ gmail . ")]
    [InlineData("cunta ")]
    [InlineData("cuenta 12345678 y la 12345679 ")]
    [InlineData("celu a b c 9 973 45 616 ")]
    [InlineData("local de Aa 715 ")]
    public async Task Find_TextMadeToBeSlow_ComesToAnEnd(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Long / piece.Length));

        var spans = await Task.Run(() => Masker.Find(text, MaskPolicy.Training), TestContext.Current.CancellationToken);

        Assert.All(spans, span => Assert.InRange(span.End, 1, text.Length));
    }
}
