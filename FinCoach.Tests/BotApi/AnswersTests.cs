using FinCoach.Tests.Contracts;

namespace FinCoach.Tests.BotApi;

[Trait("kind", "servers")]
public sealed class AnswersTests
{
    [Fact]
    public async Task TwoMessagesOfTheReadme_AreAnsweredExactly()
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.ConsentAsync(7);

        var noted = await talk.AskAsync(7, "gasté 12 lucas en el super");
        var total = await talk.AskAsync(7, "¿cuánto llevo gastado este mes?");

        Assert.Contains("$12.000", noted, StringComparison.Ordinal);
        Assert.Contains("$12.000", total, StringComparison.Ordinal);
        Assert.Equal(12000m, await talk.Database.ScalarAsync("select amount from app.transactions"));
        Assert.Equal("groceries", await talk.Database.ScalarAsync("select category from app.transactions"));
        Assert.Equal(2L, await talk.Database.ScalarAsync("select count(*) from app.event_log where ok"));
        Assert.Equal(2L, await talk.Database.ScalarAsync("select count(*) from ml.nlu_annotations"));
    }

    [Fact]
    public async Task RequestId_FromWebhookToReply_IsOneInEveryTable()
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.ConsentAsync(7);
        await talk.AskAsync(7, "gasté 3 lucas en pan");

        const string sql =
            """
            select count(*) from app.event_log e
            join app.inbox i on i.request_id = e.request_id and i.state = 'done' and i.payload is null
            join app.outbox o on o.request_id = e.request_id and o.state = 'sent' and o.platform_msg_id is not null
            join app.messages m on m.request_id = e.request_id and m.sender = 'bot' and m.platform_msg_id = o.platform_msg_id
            """;
        await talk.EventuallyAsync(sql, 1L);
        await talk.EventuallyAsync(
            "select count(distinct s.name) from app.spans s join app.event_log e using (request_id) where s.name in ('POST /telegram/webhook', 'inbox.answer', 'nlu', 'reply', 'outbox.send')",
            5L);
    }

    [Fact]
    public async Task RequestsToTelegram_OfAConversation_FitTelegramsDescription()
    {
        var api = TelegramApi.Load();
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.ConsentAsync(7);
        await talk.AskAsync(7, "hola");
        await talk.AskAsync(7, "me pagaron 850.000 de sueldo");

        var violations = new List<string>();
        foreach (var request in talk.Bot.ToTelegram.All)
        {
            violations.AddRange(await api.ViolationsAsync(request));
        }

        Assert.Empty(violations);
        Assert.NotEmpty(talk.Bot.ToTelegram.All);
    }

    [Fact]
    public async Task SameUpdate_TenTimes_GivesOneReply()
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.ConsentAsync(7);
        var update = talk.TextUpdate(7, "\"gasté 5 lucas en pan\"");

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => talk.DeliverAsync(update)));
        await talk.RepliesAsync(7, 3);
        await talk.AskAsync(7, "gracias");

        Assert.Equal(4, (await talk.RepliesAsync(7)).Count);
        Assert.Equal(1L, await talk.Database.ScalarAsync("select count(*) from app.transactions"));
    }

    [Theory]
    [InlineData("ayuda")]
    [InlineData("help")]
    public async Task HelpCommand_Always_ShowsExamples(string command)
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.ConsentAsync(7);

        Assert.Contains("gasté", await talk.AskAsync(7, "/" + command), StringComparison.OrdinalIgnoreCase);
    }
}
