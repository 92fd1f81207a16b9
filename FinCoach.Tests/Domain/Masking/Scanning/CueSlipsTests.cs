using FinCoach.Domain.Categories;
using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Tests.Domain.Masking.Scanning;

public sealed class CueSlipsTests
{
    [Theory]
    [InlineData("cunta", nameof(Role.AccountWord))]
    [InlineData("corrinte", nameof(Role.AccountKind))]
    [InlineData("celulra", nameof(Role.Phone))]
    [InlineData("telefomo", nameof(Role.Phone))]
    [InlineData("contrasens", nameof(Role.Password))]
    [InlineData("direcion", nameof(Role.HomeLabel))]
    [InlineData("tarjetta", nameof(Role.Card))]
    public void RolesOf_OneWrongLetter_IsTheCue(string word, string role) => Assert.True(CueSlips.RolesOf(word).HasFlag(Enum.Parse<Role>(role)));

    [Theory]
    [InlineData("cuenca")]
    [InlineData("cuentan")]
    [InlineData("corrientes")]
    [InlineData("departamentos")]
    [InlineData("celula")]
    [InlineData("renta")]
    [InlineData("venta")]
    [InlineData("masaje")]
    public void RolesOf_AnotherWord_HasNone(string word) => Assert.Equal(Role.None, CueSlips.RolesOf(word));

    [Fact]
    public void RolesOf_EverydayWords_HaveNone() => Assert.All(EverydayWords.All, word => Assert.Equal(Role.None, CueSlips.RolesOf(word)));
}
