using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FinCoach.Tests.Dashboard;

[Trait("kind", "browser")]
public sealed partial class ChatButtonsTests
{
    private const string Stars = """
        event: ready
        id: 0
        data: {}

        event: actions
        id: 1
        data: {"text":"¿Qué tal?","buttons":[[{"text":"1 ⭐","data":"csat:1:a"},{"text":"2 ⭐","data":"csat:2:a"},{"text":"3 ⭐","data":"csat:3:a"},{"text":"4 ⭐","data":"csat:4:a"},{"text":"5 ⭐","data":"csat:5:a"}]]}


        """;

    [Fact]
    public async Task Stars_OnAPhone_FitAndArePressedOnce()
    {
        await using var browser = await ChatBrowser.CreateAsync();
        // The stream ends after its events, and the page asks again and again: the question must stay one.
        browser.Line.Events = Stars;
        var page = await browser.OpenAsync(width: 360, height: 740);
        var buttons = page.Locator(".buttons button");
        await Expect(buttons).ToHaveCountAsync(5);
        var tops = await buttons.EvaluateAllAsync<double[]>("all => all.map(e => e.getBoundingClientRect().top)");
        Assert.Single(tops.Distinct());
        await Expect(new ChatScreen(page).Replies).ToHaveCountAsync(0);
        await ChatBrowser.InspectAsync(page);
        await ChatBrowser.PictureAsync(page, "phone-light-stars");

        var posted = await page.RunAndWaitForRequestAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "5 ⭐" }).ClickAsync(),
            request => request.Method == "POST");

        Assert.Contains("\"action\":\"csat:5:a\"", posted.PostData);
        await Expect(page.Locator(".buttons button:disabled")).ToHaveCountAsync(5);
        await Expect(page.Locator(".message.user .text")).ToHaveTextAsync(["5 ⭐"]);
        await page.WaitForRequestAsync(StreamAddress());
        await page.WaitForRequestAsync(StreamAddress());
        await Expect(page.Locator(".message.gus")).ToHaveCountAsync(1);
    }

    [GeneratedRegex("/chat/stream")]
    private static partial Regex StreamAddress();
}
