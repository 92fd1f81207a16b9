using System.Net;
using System.Text.RegularExpressions;

namespace FinCoach.Tests.Dashboard;

public sealed partial class SignInTests
{
    [Fact]
    public async Task Link_FirstTime_OpensTheAdminPage()
    {
        await using var host = new DashboardHost(new ScriptedBot());
        using var browser = host.CreateBrowser();

        using var answer = await browser.GetAsync($"/sign-in?token={DashboardHost.SignInToken}");
        using var page = await browser.GetAsync("/admin");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/admin", answer.Headers.Location?.ToString());
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("no responde", await page.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Link_SecondTime_IsRefusedOnAPage()
    {
        await using var host = new DashboardHost(new ScriptedBot());
        using var owner = host.CreateBrowser();
        using var other = host.CreateBrowser();

        using var first = await owner.GetAsync($"/sign-in?token={DashboardHost.SignInToken}");
        using var second = await other.GetAsync($"/sign-in?token={DashboardHost.SignInToken}");
        using var admin = await other.GetAsync("/admin");

        Assert.Equal(HttpStatusCode.Forbidden, second.StatusCode);
        Assert.Contains("Este enlace ya no sirve", await second.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Redirect, admin.StatusCode);
        Assert.StartsWith("/sign-in", admin.Headers.Location?.PathAndQuery);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/sign-in?token=")]
    [InlineData("/sign-in?token=sign-in-token-for-test")]
    [InlineData("/sign-in?token=sign-in-token-for-tests&token=sign-in-token-for-tests")]
    public async Task Link_Wrong_IsRefusedAndUsesNothingUp(string path)
    {
        await using var host = new DashboardHost(new ScriptedBot());
        using var browser = host.CreateBrowser();

        using var wrong = await browser.GetAsync(path);
        using var right = await browser.GetAsync($"/sign-in?token={DashboardHost.SignInToken}");

        Assert.Equal(HttpStatusCode.Forbidden, wrong.StatusCode);
        Assert.Equal("text/html", wrong.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
    }

    [Fact]
    public async Task Visitor_OfTheChat_IsNoAdmin()
    {
        await using var host = new DashboardHost(new ScriptedBot());
        using var browser = await host.OpenChatAsync();

        using var page = await browser.GetAsync("/admin");

        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
    }

    [Fact]
    public async Task SignOut_FromTheAdminPage_ClosesItAndAForgedOneDoesNot()
    {
        await using var host = new DashboardHost(new ScriptedBot());
        using var browser = host.CreateBrowser();
        using var signedIn = await browser.GetAsync($"/sign-in?token={DashboardHost.SignInToken}");
        var page = await browser.GetStringAsync("/admin");
        var token = AntiforgeryField().Match(page).Groups[1].Value;

        using var forged = await browser.PostAsync("/sign-out", new FormUrlEncodedContent([]));
        using var still = await browser.GetAsync("/admin");
        using var real = await browser.PostAsync("/sign-out", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
        using var closed = await browser.GetAsync("/admin");

        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, real.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex AntiforgeryField();
}
