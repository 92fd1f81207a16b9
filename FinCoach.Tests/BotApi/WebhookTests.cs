using System.Net;
using System.Text.Json.Nodes;
using FinCoach.Tests.Contracts;

namespace FinCoach.Tests.BotApi;

[Trait("kind", "servers")]
public sealed class WebhookTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wrong")]
    public async Task Secret_MissingOrWrong_Is401(string? secret)
    {
        await using var talk = await TalkingPerson.CreateAsync();

        using var response = await talk.Bot.DeliverAsync(talk.TextUpdate(7, "\"hola\""), secret);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("telegram.secret_wrong", await CodeAsync(response));
        Assert.Equal(0L, await talk.Database.ScalarAsync("select count(*) from app.inbox"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\"hola\"")]
    [InlineData("{\"update_id\":\"uno\"}")]
    public async Task Body_NoUpdate_Is400(string body)
    {
        await using var talk = await TalkingPerson.CreateAsync();

        using var response = await talk.Bot.DeliverAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("telegram.update_malformed", await CodeAsync(response));
    }

    [Fact]
    public async Task Body_OverOneMebibyte_Is413()
    {
        await using var talk = await TalkingPerson.CreateAsync();

        using var response = await talk.Bot.DeliverAsync(talk.TextUpdate(7, $"\"{new string('a', 1 << 20)}\""));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("request.too_large", await CodeAsync(response));
    }

    [Fact]
    public async Task Update_OfUnknownType_IsAcknowledgedAndRecordedWithoutContent()
    {
        await using var talk = await TalkingPerson.CreateAsync();

        await talk.DeliverAsync("""{"update_id":5,"poll":{"id":"1","question":"¿?"}}""");
        await talk.DeliverAsync("""{"update_id":6,"something_new":{"text":"x"}}""");

        Assert.Equal(2L, await talk.Database.ScalarAsync("select count(*) from app.inbox where state = 'ignored' and payload is null"));
    }

    [Theory]
    [InlineData("\"gasté 1000000000000000000 en pan\"")]
    [InlineData("\"gasté \\ud83d en el super\"")]
    [InlineData("\"a\\u0000b\\u0007\\u001b[31m\"")]
    [InlineData("\"\\udc00\\ud800\"")]
    public async Task Text_Hostile_IsAnsweredAndLosesNothing(string jsonText)
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.ConsentAsync(7);

        await talk.DeliverAsync(talk.TextUpdate(7, jsonText));

        Assert.Equal(3, (await talk.RepliesAsync(7, 3)).Count);
        await talk.EventuallyAsync("select count(*) from app.inbox where state = 'done'", 3L);
        Assert.Equal(0L, await talk.Database.ScalarAsync("select count(*) from app.transactions where amount > 1e12"));
    }

    [Fact]
    public async Task Text_OfHundredThousandCharacters_IsAnsweredAndKept()
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.ConsentAsync(7);

        await talk.AskAsync(7, string.Concat(Enumerable.Repeat("gasté plata ", 8_400)));

        Assert.Equal(1L, await talk.Database.ScalarAsync("select count(*) from app.messages where length(text) > 100000"));
    }

    [Fact]
    public async Task Text_WithARut_IsStoredMaskedAndNumberedByConversation()
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.ConsentAsync(7);

        await talk.AskAsync(7, "mi rut es 12.345.678-5");
        await talk.AskAsync(7, "el de mi mamá es 11.111.111-1 y el mío 12.345.678-5");

        Assert.Equal("mi rut es [RUT_1]", await talk.Database.ScalarAsync("select text from app.messages where sender = 'user' order by id limit 1"));
        Assert.Equal(
            "el de mi mamá es [RUT_2] y el mío [RUT_1]",
            await talk.Database.ScalarAsync("select text from app.messages where sender = 'user' order by id desc limit 1"));
        Assert.Equal(0L, await talk.Database.ScalarAsync("select count(*) from app.messages where raw::text like '%12.345%'"));
    }

    [Fact]
    public async Task Group_AnyMessage_GetsThePrivateOnlyAnswerAndRecordsNobody()
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.MeetAsync(-500);

        await talk.DeliverAsync(
            """{"update_id":9,"message":{"message_id":1,"date":1,"chat":{"id":-500,"type":"group","title":"x"},"from":{"id":1,"is_bot":false,"first_name":"A"},"text":"gasté 5 lucas"}}""");
        await talk.EventuallyAsync("select count(*) from app.inbox where state = 'done'", 1L);

        Assert.Equal(0L, await talk.Database.ScalarAsync("select count(*) from app.users"));
        Assert.Contains("privado", (string?)await talk.Database.ScalarAsync("select payload->>'text' from app.outbox"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(11, 0)]
    [InlineData(12, 0.2)]
    public async Task Updates_Generated_NeverGiveA5xxAndAllAreRecorded(int seed, double wrongness)
    {
        const int count = 300;
        var generator = new UpdateGenerator(TelegramApi.Load(), seed, wrongness);
        await using var talk = await TalkingPerson.CreateAsync();

        for (var id = 1; id <= count; id++)
        {
            using var response = await talk.Bot.DeliverAsync(generator.Next(id));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        Assert.Equal((long)count, await talk.Database.ScalarAsync("select count(*) from app.inbox"));
        await talk.EventuallyAsync("select count(*) from app.inbox where state = 'open'", 0L);
        Assert.Equal(0L, await talk.Database.ScalarAsync("select count(*) from app.inbox where state = 'failed'"));
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage response) =>
        (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["code"];
}
