using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FinCoach.Tests.Dashboard;

/// <summary>The chat page as a person uses it.</summary>
public sealed class ChatScreen(IPage page)
{
    public IPage Page => page;

    /// <summary>What Gus said, in order, without the question for stars, which comes now and then.</summary>
    public ILocator Replies => page.Locator(".message.gus:not(:has(.row.tight)) .text");

    /// <summary>What the person said, in order.</summary>
    public ILocator Said => page.Locator(".message.user .text");

    public ILocator State => page.Locator("#state");

    public ILocator Field => page.GetByLabel("Tu mensaje para Gus");

    public Task OnlineAsync() => Expect(State).ToHaveTextAsync("En línea");

    public async Task SayAsync(string text)
    {
        await Field.FillAsync(text);
        await Field.PressAsync("Enter");
    }

    /// <summary>Says a first text, accepts the notice and waits for the answer to that text.</summary>
    public async Task MeetAsync(string text)
    {
        await OnlineAsync();
        await SayAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sí, acepto" }).ClickAsync();
        await Expect(Replies).ToHaveCountAsync(3);
    }
}
