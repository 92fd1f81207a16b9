using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FinCoach.Tests.Dashboard;

[Trait("kind", "browser")]
public sealed class SignInPageTests
{
    [Theory]
    [InlineData(360, ColorScheme.Light, "phone-light")]
    [InlineData(1280, ColorScheme.Dark, "desktop-dark")]
    public async Task Admin_ByTheLink_IsReadableForEveryone(int width, ColorScheme scheme, string name)
    {
        await using var browser = await ChatBrowser.CreateAsync();
        var page = await browser.OpenAsync(width, 740, scheme, "/sign-in?token=wrong");
        await ChatBrowser.InspectAsync(page);
        await ChatBrowser.PictureAsync(page, $"{name}-refused");

        await page.GotoAsync($"/sign-in?token={DashboardHost.SignInToken}");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Panel de FinCoach");
        await ChatBrowser.InspectAsync(page);
        await ChatBrowser.PictureAsync(page, $"{name}-admin");
        Assert.Empty(browser.Complaints);
    }
}
