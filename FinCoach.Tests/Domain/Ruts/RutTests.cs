using System.Globalization;
using FinCoach.Domain.Ruts;
using FinCoach.Tests.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace FinCoach.Tests.Domain.Ruts;

public sealed class RutTests
{
    [Theory]
    [InlineData("72.041-0")]
    [InlineData("12.345.678-5")]
    [InlineData(" 12345678-5 ")]
    [InlineData("123456785")]
    [InlineData("1-9")]
    public void TryParse_ValidShapes_AreRead(string text) => Assert.True(Rut.TryParse(text, out _));

    [Theory]
    [InlineData("")]
    [InlineData("k")]
    [InlineData("-5")]
    [InlineData("0-0")]
    [InlineData(".345.678-5")]
    [InlineData("12.345678-5")]
    [InlineData("1234.5678-5")]
    [InlineData("12..345.678-5")]
    [InlineData("12.345.678--5")]
    [InlineData("999999999999-5")]
    [InlineData("١٢٣٤٥٦٧٨-5")]
    public void TryParse_OtherShapes_AreRefused(string text) => Assert.False(Rut.TryParse(text, out _));

    [Fact]
    public void OutsideCases_All_Pass()
    {
        var lines = File.ReadAllLines(SharedData.Path("rut", "cases.csv")).Skip(1).ToList();
        Assert.Equal(31, lines.Count);
        foreach (var line in lines)
        {
            var (operation, input, expected) = Fields(line);
            var actual = operation switch
            {
                "validate" => Rut.TryParse(input, out _) ? "true" : "false",
                "format" => Rut.Parse(input).ToString(),
                _ => Rut.CheckDigitOf(int.Parse(input, CultureInfo.InvariantCulture)).ToString(),
            };
            Assert.True(expected == actual, $"{line} gave {actual}");
        }
    }

    [Fact]
    public void Parse_OfFormatted_IsTheSame() =>
        Prop.ForAll(
            Gen.Choose(1, Rut.MaxBody).ToArbitrary(),
            body => Rut.Parse(new Rut(body).ToString()) == new Rut(body)).QuickCheckThrowOnFailure();

    [Fact]
    public void TryParse_AnyText_NeverThrows() =>
        Prop.ForAll<string?>(text => !Rut.TryParse(text, out var rut) || rut.Body > 0).QuickCheckThrowOnFailure();

    private static (string Operation, string Input, string Expected) Fields(string line)
    {
        var first = line.IndexOf(',');
        var last = line.LastIndexOf(',');
        return (line[..first], line[(first + 1)..last].Trim('"'), line[(last + 1)..]);
    }
}
