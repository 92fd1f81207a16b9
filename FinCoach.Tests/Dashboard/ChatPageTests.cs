using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FinCoach.Tests.Dashboard;

[Trait("kind", "browser")]
public sealed class ChatPageTests
{
    [Fact]
    public async Task Chat_OnAPhone_AsksForConsentLogsAndAnswers()
    {
        await using var browser = await ChatBrowser.CreateAsync();
        var chat = new ChatScreen(await browser.OpenAsync(width: 360, height: 740));
        await chat.OnlineAsync();
        await ChatBrowser.InspectAsync(chat.Page);
        await ChatBrowser.PictureAsync(chat.Page, "phone-light-welcome");

        await chat.Page.GetByText("gasté 12 lucas en el super").ClickAsync();
        var consent = chat.Page.GetByRole(AriaRole.Button, new() { Name = "Sí, acepto" });
        await Expect(consent).ToBeVisibleAsync();
        await ChatBrowser.InspectAsync(chat.Page);
        await ChatBrowser.PictureAsync(chat.Page, "phone-light-consent");
        await consent.ClickAsync();
        await Expect(chat.Replies).ToHaveCountAsync(3);
        await Expect(chat.Replies.Last).ToContainTextAsync("12.000");
        await chat.SayAsync("¿cuánto llevo gastado este mes?");
        await Expect(chat.Replies).ToHaveCountAsync(4);
        await Expect(chat.Replies.Last).ToContainTextAsync("12.000");

        await Expect(chat.Said).ToHaveTextAsync(["gasté 12 lucas en el super", "Sí, acepto", "¿cuánto llevo gastado este mes?"]);
        await ChatBrowser.InspectAsync(chat.Page);
        await ChatBrowser.PictureAsync(chat.Page, "phone-light-talk");
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task Chat_Reloaded_ShowsWhatWasSaid()
    {
        await using var browser = await ChatBrowser.CreateAsync();
        var chat = new ChatScreen(await browser.OpenAsync(scheme: ColorScheme.Dark));
        await chat.OnlineAsync();
        await ChatBrowser.PictureAsync(chat.Page, "desktop-dark-welcome");
        await chat.MeetAsync("gasté 12 lucas en el super");
        await ChatBrowser.InspectAsync(chat.Page);
        await ChatBrowser.PictureAsync(chat.Page, "desktop-dark-talk");

        await chat.Page.ReloadAsync();

        await chat.OnlineAsync();
        await Expect(chat.Said).ToHaveTextAsync(["gasté 12 lucas en el super"]);
        await Expect(chat.Replies).ToHaveCountAsync(1);
        await Expect(chat.Page.Locator("#welcome")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Chat_ReloadedBeforeTheConsent_AsksForItAgain()
    {
        await using var browser = await ChatBrowser.CreateAsync();
        var chat = new ChatScreen(await browser.OpenAsync());
        await chat.OnlineAsync();
        await chat.SayAsync("gasté 12 lucas en el super");
        await Expect(chat.Replies).ToHaveCountAsync(1);

        await chat.Page.ReloadAsync();
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Sí, acepto" }).ClickAsync();

        await Expect(chat.Replies).ToHaveCountAsync(3);
        await Expect(chat.Replies.Last).ToContainTextAsync("12.000");
    }

    [Fact]
    public async Task Text_WithLinesAndMarkup_IsShownAsItWasWritten()
    {
        await using var browser = await ChatBrowser.CreateAsync();
        var chat = new ChatScreen(await browser.OpenAsync());
        await chat.OnlineAsync();

        await chat.Field.FillAsync("uno <img src=x onerror=alert(1)>");
        await chat.Field.PressAsync("Shift+Enter");
        await chat.Field.PressSequentiallyAsync("dos");
        await chat.Field.PressAsync("Enter");

        Assert.Equal("uno <img src=x onerror=alert(1)>\ndos", await chat.Said.First.EvaluateAsync<string>("e => e.textContent"));
        Assert.Equal("pre-wrap", await chat.Said.First.EvaluateAsync<string>("e => getComputedStyle(e).whiteSpace"));
        Assert.Equal(0, await chat.Page.Locator(".message img").CountAsync());
        Assert.Empty(browser.Complaints);
    }
}
