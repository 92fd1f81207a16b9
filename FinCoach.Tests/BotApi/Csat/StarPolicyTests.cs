using FinCoach.BotApi.Csat;

namespace FinCoach.Tests.BotApi.Csat;

public sealed class StarPolicyTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly Guid Id = Guid.Parse("0192d3f0-0000-7000-8000-000000000000");

    [Theory]
    [InlineData(null, 3, 1, true)]
    [InlineData(null, 2, 1, false)]
    [InlineData(23, 3, 1, false)]
    [InlineData(24, 3, 1, true)]
    [InlineData(null, 3, 0, false)]
    public void ShouldAsk_ByTurnsAndLastTime_NeverTwiceInADay(int? hoursAgo, int turns, int oneIn, bool wanted) =>
        Assert.Equal(wanted, StarPolicy.ShouldAsk(hoursAgo is { } h ? Now.AddHours(-h) : null, Now, turns, Id, oneIn));

    [Fact]
    public void ShouldAsk_OneInFour_AsksAQuarterOfRequests()
    {
        var random = new Random(1);
        var bytes = new byte[16];
        var asked = 0;
        for (var i = 0; i < 10_000; i++)
        {
            random.NextBytes(bytes);
            asked += StarPolicy.ShouldAsk(null, Now, 3, new Guid(bytes), 4) ? 1 : 0;
        }

        Assert.InRange(asked, 2_300, 2_700);
    }

    [Theory]
    [InlineData("csat:5:0192d3f0000070008000000000000000", 5)]
    [InlineData("csat:0:0192d3f0000070008000000000000000", null)]
    [InlineData("csat:6:0192d3f0000070008000000000000000", null)]
    [InlineData("csat:5:nope", null)]
    [InlineData("consent:yes", null)]
    [InlineData("", null)]
    public void Read_Data_GivesStarsOrNothing(string data, int? stars) => Assert.Equal(stars, StarPolicy.Read(data)?.Stars);
}
