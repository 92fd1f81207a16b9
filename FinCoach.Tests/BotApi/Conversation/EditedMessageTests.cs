using System.Text.Json.Nodes;

namespace FinCoach.Tests.BotApi.Conversation;

[Trait("kind", "servers")]
public sealed class EditedMessageTests
{
    private const string Standing =
        "select string_agg(amount::int || ' ' || coalesce(category, '-'), ', ' order by created_at) from app.transactions where deleted_at is null";

    [Fact]
    public async Task Edit_OfAnAmount_CorrectsItsRecordAndIsUndone()
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.ConsentAsync(7);
        await SayAsync(talk, 501, "gasté 12 lucas en el super");

        var corrected = await EditAsync(talk, 501, "gasté 15 lucas en el super");

        Assert.Equal("15000 groceries", await talk.Database.ScalarAsync(Standing));
        Assert.Contains("$15.000", corrected, StringComparison.Ordinal);
        Assert.Contains("antes $12.000", corrected, StringComparison.Ordinal);
        await talk.AskAsync(7, "deshaz eso");
        Assert.Equal("12000 groceries", await talk.Database.ScalarAsync(Standing));
    }

    [Fact]
    public async Task Edits_OneAfterTheOther_KeepOneRecord()
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.ConsentAsync(7);
        await SayAsync(talk, 501, "gasté 12 lucas en el super");

        await EditAsync(talk, 501, "gasté 12 lucas en bencina");
        await EditAsync(talk, 501, "gasté 20 lucas en bencina y 3 lucas en pan");
        Assert.Equal("20000 fuel, 3000 groceries", await talk.Database.ScalarAsync(Standing));
        await EditAsync(talk, 501, "gasté 21 lucas en bencina");

        Assert.Equal("21000 fuel", await talk.Database.ScalarAsync(Standing));
    }

    [Fact]
    public async Task Edit_WithoutAnAmount_LeavesTheRecordAndSaysSo()
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.ConsentAsync(7);
        await SayAsync(talk, 501, "gasté 12 lucas en el super");

        Assert.Contains("sigue anotado: gasto de $12.000", await EditAsync(talk, 501, "hola gus"), StringComparison.Ordinal);
        Assert.Equal("12000 groceries", await talk.Database.ScalarAsync(Standing));
    }

    [Fact]
    public async Task Edit_OfAMessageThatNotedNothing_IsAnsweredLikeANewOne()
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.ConsentAsync(7);
        await SayAsync(talk, 501, "hola");

        await EditAsync(talk, 501, "gasté 12 lucas en el super");

        Assert.Equal("12000 groceries", await talk.Database.ScalarAsync(Standing));
    }

    [Fact]
    public async Task Edit_OfADeletedRecord_DoesNotBringItBack()
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.ConsentAsync(7);
        await SayAsync(talk, 501, "gasté 12 lucas en el super");
        await talk.AskAsync(7, "borra el último gasto");

        Assert.Contains("ya está borrado", await EditAsync(talk, 501, "gasté 15 lucas en el super"), StringComparison.Ordinal);
        Assert.Null(await talk.Database.ScalarAsync(Standing) as string);
    }

    [Fact]
    public async Task Edit_BeforeTheConsent_CountsAfterIt()
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.MeetAsync(7);
        await SayAsync(talk, 501, "gasté 12 lucas en el super");
        await talk.DeliverAsync(Update(502, "edited_message", 501, "gasté 15 lucas en el super"));
        await talk.PressAsync(7, "consent:yes");

        await talk.EventuallyAsync(Standing, "15000 groceries");
    }

    private static async Task SayAsync(TalkingPerson talk, long messageId, string text)
    {
        var before = (await talk.RepliesAsync(7)).Count;
        await talk.DeliverAsync(Update(messageId, "message", messageId, text));
        await talk.RepliesAsync(7, before + 1);
    }

    private static async Task<string> EditAsync(TalkingPerson talk, long messageId, string text)
    {
        var before = (await talk.RepliesAsync(7)).Count;
        await talk.DeliverAsync(Update(1_000_000 + messageId + before, "edited_message", messageId, text));
        return (await talk.RepliesAsync(7, before + 1))[before];
    }

    private static string Update(long updateId, string type, long messageId, string text) =>
        $$$"""
        {"update_id":{{{updateId}}},"{{{type}}}":{"message_id":{{{messageId}}},"date":1795350000,"edit_date":1795350060,
         "chat":{"id":7,"type":"private","first_name":"Ana"},"from":{"id":7,"is_bot":false,"first_name":"Ana"},
         "text":{{{JsonValue.Create(text)!.ToJsonString()}}}}}
        """;
}
