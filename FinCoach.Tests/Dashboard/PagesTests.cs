using System.Net;
using System.Text.RegularExpressions;

namespace FinCoach.Tests.Dashboard;

public sealed partial class PagesTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/chat")]
    [InlineData("/sign-in?token=wrong")]
    [InlineData("/no-such-page")]
    public async Task Page_OfAnyKind_IsSpanishAndRunsNothingInline(string path)
    {
        await using var host = new DashboardHost(new ScriptedBot());
        using var browser = host.CreateBrowser();

        using var answer = await browser.GetAsync(path);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Contains("<html lang=\"es-CL\">", page);
        Assert.Contains("<title>", page);
        Assert.DoesNotMatch(InlineCode(), page);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Page_Unknown_Is404()
    {
        await using var host = new DashboardHost(new ScriptedBot());
        using var browser = host.CreateBrowser();

        using var answer = await browser.GetAsync("/no-such-page");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Esta página no existe", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Files_NamedByTheChatPage_AreAllServed()
    {
        await using var host = new DashboardHost(new ScriptedBot());
        using var browser = host.CreateBrowser();
        var files = FileNames().Matches(await browser.GetStringAsync("/chat")).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.Contains("chat/chat.js", files);
        foreach (var file in files)
        {
            using var answer = await browser.GetAsync("/" + file);
            Assert.True(answer.IsSuccessStatusCode, file);
        }
    }

    [GeneratedRegex("<script(?![^>]*\\bsrc=)|<style|\\son[a-z]+=|\\sstyle=|javascript:")]
    private static partial Regex InlineCode();

    [GeneratedRegex("(?:src|href)=\"([^\"/:]+(?:/[^\":]+)*\\.[a-z]+)\"")]
    private static partial Regex FileNames();
}
