using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace FinCoach.Tests.BotApi.Me;

[Trait("kind", "servers")]
public sealed class MeTests
{
    [Fact]
    public async Task Me_ReadChangedAndErased_TellsTheTruthEachTime()
    {
        await using var talk = await TalkingPerson.CreateAsync(asRole: true);
        await talk.ConsentAsync(7);
        using var browser = talk.Bot.CreateBrowser("telegram:7");

        var before = await browser.GetFromJsonAsync<JsonObject>("/me");
        using var patched = await browser.PatchAsJsonAsync("/me", new { display_name = " Anita ", intensity = 0.84, tone = "formal", training = true, suspended = true });
        var after = (await patched.Content.ReadFromJsonAsync<JsonObject>())!;
        using var export = await browser.GetAsync("/me/export");
        using var erased = await browser.DeleteAsync("/me");
        using var gone = await browser.GetAsync("/me");

        Assert.Equal(("Ana", 0.5m, false), ((string?)before!["display_name"], (decimal)before["intensity"]!, (bool)before["training"]!["granted"]!));
        Assert.Equal(("Anita", 0.8m, "formal"), ((string?)after["display_name"], (decimal)after["intensity"]!, (string?)after["tone"]));
        Assert.True((bool)after["training"]!["granted"]!);
        Assert.True((bool)after["suspended"]!);
        Assert.Equal("application/json", export.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("gus-mis-datos-", export.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, erased.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal(0L, await talk.Database.ScalarAsync("select count(*) from app.users"));
        Assert.Equal(
            "consent.granted,consent.granted,data.erased,data.exported,data.rectified,use.suspended",
            await talk.Database.ScalarAsync("select string_agg(action, ',' order by action) from app.audit_log"));
    }

    [Theory]
    [InlineData("""{"intensity":1.1}""")]
    [InlineData("""{"intensity":-0.1}""")]
    [InlineData("""{"display_name":"  "}""")]
    [InlineData("""{"tone":"rudo"}""")]
    public async Task Change_OutOfRange_Is400(string body)
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.ConsentAsync(7);
        using var browser = talk.Bot.CreateBrowser("telegram:7");

        using var response = await browser.PatchAsync("/me", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Me_OfNobody_IsRefused()
    {
        await using var talk = await TalkingPerson.CreateAsync();
        using var stranger = talk.Bot.CreateBrowser("web:nadie");
        using var unsigned = talk.Bot.CreateClient();
        unsigned.DefaultRequestHeaders.Add("X-Internal-Key", BotHost.DashboardKey);
        using var outside = talk.Bot.CreateClient();

        foreach (var (client, status) in ((HttpClient, HttpStatusCode)[])[
            (stranger, HttpStatusCode.NotFound), (unsigned, HttpStatusCode.Unauthorized), (outside, HttpStatusCode.Unauthorized)])
        {
            foreach (var path in (string[])["/me", "/me/export"])
            {
                using var response = await client.GetAsync(path);
                Assert.Equal(status, response.StatusCode);
            }

            using var erased = await client.DeleteAsync("/me");
            Assert.Equal(status, erased.StatusCode);
        }
    }
}
