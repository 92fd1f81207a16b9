using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace FinCoach.Tests.Dashboard;

[Trait("kind", "browser")]
public sealed class ChatReconnectTests
{
    [Fact]
    public async Task Reply_WhileTheStreamIsCut_ComesOnceAfterTheReconnect()
    {
        await using var browser = await ChatBrowser.CreateAsync();
        var chat = new ChatScreen(await browser.OpenAsync(width: 360, height: 740));
        await chat.MeetAsync("gasté 12 lucas en el super");

        browser.Line.WithoutStreams = true;
        browser.Line.Cut();
        await Expect(chat.State).ToHaveTextAsync("Reconectando…");
        await chat.SayAsync("gasté 3 lucas en café");
        await browser.People.EventuallyAsync("SELECT count(*) FROM app.transactions", 2L);
        browser.Line.WithoutStreams = false;

        await chat.OnlineAsync();
        await Expect(chat.Replies).ToHaveCountAsync(4);
        await Expect(chat.Replies.Last).ToContainTextAsync("3.000");
        await chat.SayAsync("¿cuánto llevo gastado este mes?");
        await Expect(chat.Replies).ToHaveCountAsync(5);
        await Expect(chat.Replies.Last).ToContainTextAsync("15.000");
    }

    [Fact]
    public async Task Messages_WhileTheBotIsDown_AreSentOnceAndInOrder()
    {
        await using var browser = await ChatBrowser.CreateAsync();
        var chat = new ChatScreen(await browser.OpenAsync(width: 360, height: 740));
        await chat.MeetAsync("gasté 12 lucas en el super");

        browser.Line.Down = true;
        browser.Line.Cut();
        await Expect(chat.State).ToHaveTextAsync("Reconectando…");
        await chat.SayAsync("gasté 3 lucas en café");
        await chat.SayAsync("gasté 5 lucas en taxi");
        await Expect(chat.Page.Locator(".note.waiting")).ToHaveCountAsync(2);
        await ChatBrowser.InspectAsync(chat.Page);
        await ChatBrowser.PictureAsync(chat.Page, "phone-light-offline");
        browser.Line.Down = false;

        await Expect(chat.Replies).ToHaveTextAsync([With("Aceptas"), With("Gracias"), With("12.000"), With("3.000"), With("5.000")]);
        await Expect(chat.Page.Locator(".note")).ToHaveCountAsync(0);
        Assert.Equal(3L, await browser.People.Database.ScalarAsync("SELECT count(*) FROM app.transactions"));
    }

    [Fact]
    public async Task Message_OfAPageClosedWhileTheBotWasDown_IsSentWhenThePageComesBack()
    {
        await using var browser = await ChatBrowser.CreateAsync();
        var chat = new ChatScreen(await browser.OpenAsync());
        await chat.MeetAsync("gasté 12 lucas en el super");

        browser.Line.Down = true;
        browser.Line.Cut();
        await chat.SayAsync("gasté 3 lucas en café");
        await chat.Page.ReloadAsync();
        await Expect(chat.State).ToHaveTextAsync("Reconectando…");
        browser.Line.Down = false;

        await Expect(chat.Said).ToHaveTextAsync(["gasté 12 lucas en el super", "gasté 3 lucas en café"]);
        await browser.People.EventuallyAsync("SELECT count(*) FROM app.transactions", 2L);
        await Expect(chat.Replies.Last).ToContainTextAsync("3.000");
    }

    private static Regex With(string part) => new(Regex.Escape(part), RegexOptions.None, TimeSpan.FromSeconds(1));
}
