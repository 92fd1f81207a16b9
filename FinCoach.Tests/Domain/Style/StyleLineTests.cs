using FinCoach.Domain.Language;
using FinCoach.Domain.Style;

namespace FinCoach.Tests.Domain.Style;

public sealed class StyleLineTests
{
    [Theory]
    [InlineData(0.0, IntensityBucket.Low)]
    [InlineData(0.3, IntensityBucket.Low)]
    [InlineData(0.31, IntensityBucket.Med)]
    [InlineData(0.79, IntensityBucket.Med)]
    [InlineData(0.8, IntensityBucket.High)]
    [InlineData(7, IntensityBucket.High)]
    public void For_Intensity_HasItsBucket(double intensity, IntensityBucket bucket) =>
        Assert.Equal(bucket, StyleLine.For((decimal)intensity, Tone.Coach, []).Bucket);

    [Theory]
    [InlineData("sensitive")]
    [InlineData("debt_trouble")]
    [InlineData("fraud")]
    [InlineData("grief")]
    public void For_SensitiveFlag_IsLowWhateverWasAsked(string flag) =>
        Assert.Equal(IntensityBucket.Low, StyleLine.For(1m, Tone.Coach, [flag]).Bucket);

    [Fact]
    public void For_SensitiveFlag_NeverRaises() => Assert.Equal(0.1m, StyleLine.For(0.1m, Tone.Coach, ["grief"]).Intensity);

    [Fact]
    public void Instruction_EachStyle_IsItsOwn() => Assert.Equal(9, (
        from intensity in (decimal[])[0.1m, 0.5m, 0.9m]
        from tone in Enum.GetValues<Tone>()
        select StyleLine.For(intensity, tone, []).Instruction).Distinct().Count());
}
