using System.Globalization;
using FinCoach.Domain.Masking;

namespace FinCoach.Tests.Domain.Masking;

public sealed class AmountNumbersTests
{
    private static readonly CultureInfo Chile = CultureInfo.GetCultureInfo("es-CL");

    [Theory]
    [InlineData(1)]
    [InlineData(500)]
    [InlineData(1_000)]
    [InlineData(12_000)]
    [InlineData(999_999)]
    [InlineData(1_250_000)]
    [InlineData(1_000_000_000)]
    public void Mask_AnAmountInSeveralSpellings_IsOneNumber(long pesos)
    {
        var numbers = new MaskNumbers();
        string[] spellings =
        [
            string.Create(Chile, $"gasté ${pesos:#,0} ayer"),
            string.Create(CultureInfo.InvariantCulture, $"gasté {pesos} pesos ayer"),
            string.Create(Chile, $"gasté {pesos:#,0} pesos ayer"),
        ];

        Assert.All(spellings, text => Assert.Equal("gasté [CLP_1] ayer", Masker.Mask(text, MaskPolicy.Training, numbers).Text));
        Assert.Equal("gasté [CLP_2] ayer", Masker.Mask("gasté $77 ayer", MaskPolicy.Training, numbers).Text);
    }
}
