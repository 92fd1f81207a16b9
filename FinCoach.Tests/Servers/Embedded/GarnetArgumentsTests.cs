using FinCoach.Garnet;

namespace FinCoach.Tests.Servers.Embedded;

public sealed class GarnetArgumentsTests
{
    [Theory]
    [InlineData("--port", "0")]
    [InlineData("--port", "65536")]
    [InlineData("--port", "+1")]
    [InlineData("--puerto", "1")]
    public void Read_BadArguments_AreRefusedWithTheirText(params string[] args) =>
        Assert.Throws<FormatException>(() => GarnetArguments.Read(args, _ => null));

    [Fact]
    public void ToGarnet_WithPassword_ListensOnLoopbackAndAsksForIt()
    {
        var garnet = GarnetArguments.Read([], name => name == "GARNET_PASSWORD" ? "secreta" : "7001").ToGarnet();

        Assert.Equal("127.0.0.1", garnet[Array.IndexOf(garnet, "--bind") + 1]);
        Assert.Equal("7001", garnet[Array.IndexOf(garnet, "--port") + 1]);
        Assert.Equal("secreta", garnet[Array.IndexOf(garnet, "--password") + 1]);
    }
}
