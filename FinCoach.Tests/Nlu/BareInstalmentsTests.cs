using FinCoach.Domain.Amounts;
using FinCoach.Nlu;

namespace FinCoach.Tests.Nlu;

/// <summary>Parts without the word "cuotas": a count behind a price, and nothing that it could count.</summary>
public sealed class BareInstalmentsTests
{
    [Theory]
    [InlineData("notebook 600 lucas en doce", 600_000, 12)]
    [InlineData("compré un notebook en 600 lucas en doce", 600_000, 12)]
    [InlineData("refri 450 mil en seis", 450_000, 6)]
    [InlineData("compré zapatillas a 45.990 en 3, con la visa", 45_990, 3)]
    [InlineData("pagué $320.000 en 24 sin interés por la lavadora", 320_000, 24)]
    [InlineData("gasté 30 lucas en tres pizzas", 30_000, null)]
    [InlineData("gasté 10 lucas en dos empanadas", 10_000, null)]
    [InlineData("gasté 2.500 en 2", 2_500, null)]
    public void Parse_CountBehindAPrice_IsInstalments(string text, int amount, int? installments)
    {
        var slots = NluEngine.BuiltIn.Parse(text, WrittenTexts.Today).Slots;

        Assert.Equal((Money.Clp(amount), installments), (slots.Amount, slots.Installments));
    }
}
