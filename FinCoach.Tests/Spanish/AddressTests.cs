namespace FinCoach.Tests.Spanish;

public sealed class AddressTests
{
    [Theory]
    [InlineData("Te quedan $5.000.", "Te")]
    [InlineData("Gastaste $5.000 y pasaste el límite", "Gastaste,pasaste")]
    [InlineData("Escriba \"dime cuánto llevas\".", "")]
    [InlineData("Lleva $5.000; existe un ajuste.", "")]
    [InlineData("Vos tenés razón", "Vos,tenés")]
    public void Strange_InTheFormalTone_IsTu(string text, string words) =>
        Assert.Equal(words, string.Join(',', Address.Strange(text, formal: true)));

    [Theory]
    [InlineData("¿En qué categoría desea dejarlo?", "desea")]
    [InlineData("Llevas $5.000 de tu presupuesto.", "")]
    [InlineData("Un presupuesto puede abrir espacio.", "")]
    [InlineData("¿Cachai?", "Cachai")]
    public void Strange_InTheOtherTones_IsUsted(string text, string words) =>
        Assert.Equal(words, string.Join(',', Address.Strange(text, formal: false)));
}
