using System.Net;
using FinCoach.Domain.People;
using FinCoach.Tests.BotApi;

namespace FinCoach.Tests.Dashboard;

public sealed class VisitorTests
{
    [Fact]
    public async Task Page_FirstVisit_SetsACookieThatScriptsAndOtherSitesCannotUse()
    {
        await using var host = new DashboardHost(new ScriptedBot());
        using var browser = host.CreateBrowser();

        using var page = await browser.GetAsync("/");

        var cookie = Assert.Single(page.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("gus_visitor=", cookie);
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.Contains("max-age=", cookie);
    }

    [Fact]
    public async Task Visitor_OnEveryVisit_IsTheSame()
    {
        var bot = new ScriptedBot();
        await using var host = new DashboardHost(bot);
        using var browser = await host.OpenChatAsync();

        await SayAsync(browser);
        using var again = await browser.GetAsync("/chat");
        await SayAsync(browser);

        Assert.Matches("^web:[0-9a-f]{32}$", PersonOf(bot, 0));
        Assert.Equal(PersonOf(bot, 0), PersonOf(bot, 1));
    }

    [Fact]
    public async Task Visitors_WithBrowsersOfTheirOwn_AreDifferent()
    {
        var bot = new ScriptedBot();
        await using var host = new DashboardHost(bot);
        using var one = await host.OpenChatAsync();
        using var other = await host.OpenChatAsync();

        await SayAsync(one);
        await SayAsync(other);

        Assert.NotEqual(PersonOf(bot, 0), PersonOf(bot, 1));
    }

    [Fact]
    public async Task Cookie_OfAnotherReplicaOrBeforeARestart_IsStillKnown()
    {
        using var keys = new ScratchFolder();
        var bot = new ScriptedBot();
        string cookie;
        await using (var before = new DashboardHost(bot, keys.Path))
        {
            using var browser = before.CreateBrowser();
            using var page = await browser.GetAsync("/");
            cookie = page.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
            await SayAsync(browser);
        }

        await using var after = new DashboardHost(bot, keys.Path);
        using var later = after.CreateClient(new() { HandleCookies = false });
        later.DefaultRequestHeaders.Add("Cookie", cookie);
        await SayAsync(later);

        Assert.Equal(PersonOf(bot, 0), PersonOf(bot, 1));
    }

    [Theory]
    [InlineData("gus_visitor=0192f3a000007000800000000000abcd")]
    [InlineData("gus_visitor=CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("gus_visitor=%%%")]
    [InlineData("other=1")]
    public async Task Cookie_Forged_IsRefusedByTheChatAndReplacedByThePage(string cookie)
    {
        var bot = new ScriptedBot();
        await using var host = new DashboardHost(bot);
        using var browser = host.CreateClient(new() { HandleCookies = false });
        browser.DefaultRequestHeaders.Add("Cookie", cookie);

        using var refused = await browser.SendAsync(DashboardHost.Post(new { text = "hola" }));
        using var history = await browser.GetAsync("/chat/messages");
        using var stream = await browser.GetAsync("/chat/stream");
        using var page = await browser.GetAsync("/");

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, history.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, stream.StatusCode);
        Assert.Contains("visitor.unknown", await refused.Content.ReadAsStringAsync());
        Assert.Contains("gus_visitor=", Assert.Single(page.Headers.GetValues("Set-Cookie")));
        Assert.Empty(bot.Calls);
    }

    private static async Task SayAsync(HttpClient browser)
    {
        using var answer = await browser.SendAsync(DashboardHost.Post(new { text = "hola" }));
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    private static string? PersonOf(ScriptedBot bot, int call) =>
        PersonAssertion.Verify(bot.Calls[call].Headers[PersonAssertion.Header], BotHost.PersonKey, DateTimeOffset.UtcNow)?.PersonKey;
}
