using System.Net;
using System.Net.Http.Json;
using Telegram.Bot;

namespace FinCoach.Tests.Simulator;

public sealed class ControlTests : IAsyncDisposable
{
    private readonly SimulatedTelegram _telegram = new();

    public ValueTask DisposeAsync() => _telegram.DisposeAsync();

    [Theory]
    [InlineData("/sim/updates/1/repeats", """{"count":0}""", HttpStatusCode.BadRequest)]
    [InlineData("/sim/updates/1/repeats", """{"count":1}""", HttpStatusCode.NotFound)]
    [InlineData("/sim/updates", """{"message":{},"poll":{}}""", HttpStatusCode.BadRequest)]
    [InlineData("/sim/updates", "[]", HttpStatusCode.BadRequest)]
    [InlineData("/sim/chats/1/messages", """{"kind":"unicorn"}""", HttpStatusCode.BadRequest)]
    [InlineData("/sim/chats/1/presses", """{"label":"Sí"}""", HttpStatusCode.NotFound)]
    [InlineData("/sim/faults", """{"kind":"bad_mood"}""", HttpStatusCode.BadRequest)]
    [InlineData("/sim/faults", """{"kind":"server_error","count":0}""", HttpStatusCode.BadRequest)]
    public async Task Post_OutsideTheContract_IsAProblemDocument(string path, string json, HttpStatusCode expected)
    {
        using var client = _telegram.CreateClient();
        using var body = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(path, body);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Edit_MessageOfTheBot_IsNotFound()
    {
        await _telegram.WriteAsync(1, "hola");
        using var client = _telegram.CreateClient();
        var sent = await _telegram.CreateBot().SendMessage(1, "hola");

        using var response = await client.PatchAsync($"/sim/chats/1/messages/{sent.Id}", JsonContent.Create(new { text = "otra cosa" }));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Introduce_NewPerson_SignsTheMessages()
    {
        await _telegram.PutAsync("/sim/chats/9", new { first_name = "Rosa", username = "rosa", language_code = "en" });

        await _telegram.WriteAsync(9, "hola");

        var from = (await _telegram.GetAsync("/sim/chats/9/messages"))[0]!["message"]!["from"]!;
        Assert.Equal(("Rosa", "rosa", "en"), ((string)from["first_name"]!, (string)from["username"]!, (string)from["language_code"]!));
    }

    [Fact]
    public async Task Replies_NotYetThere_AreWaitedFor()
    {
        await _telegram.WriteAsync(1, "hola");
        var waiting = _telegram.GetAsync("/sim/chats/1/replies?count=2&wait=30");
        var bot = _telegram.CreateBot();
        var first = await bot.SendMessage(1, "uno");
        await bot.SendMessage(1, "dos");

        Assert.Equal(2, (await waiting).AsArray().Count);
        Assert.Single((await _telegram.GetAsync($"/sim/chats/1/replies?after={first.Id}")).AsArray());
    }
}
