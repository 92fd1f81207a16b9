namespace FinCoach.Tests.BotApi.Privacy;

[Trait("kind", "servers")]
public sealed class ChoicesTests
{
    private const string OptedOut = "select (privacy_flags->>'training_opt_out')::boolean from app.user_prefs";

    [Fact]
    public async Task Training_AllowedAndWithdrawn_LeavesBothAsEvidence()
    {
        await using var talk = await TalkingPerson.CreateAsync(asRole: true);
        await talk.ConsentAsync(7);
        Assert.Contains("no se usan", await talk.AskAsync(7, "/noentrenar"), StringComparison.Ordinal);

        Assert.Contains("¿Me dejas usar", await talk.AskAsync(7, "/entrenar"), StringComparison.Ordinal);
        await talk.PressAsync(7, "training:yes");
        await talk.EventuallyAsync(OptedOut, false);
        await talk.RepliesAsync(7, 5);
        Assert.Contains("no entran en ningún entrenamiento", await talk.AskAsync(7, "no uses mis conversaciones para entrenar"), StringComparison.Ordinal);

        await talk.EventuallyAsync(OptedOut, true);
        Assert.Equal(2L, await talk.Database.ScalarAsync("select count(*) from app.consents where purpose = 'training'"));
        Assert.Equal(1L, await talk.Database.ScalarAsync("select count(*) from app.audit_log where action = 'consent.withdrawn'"));
    }

    [Fact]
    public async Task Pause_UntilItsEnd_GetsOneNoticeAndKeepsNothing()
    {
        await using var talk = await TalkingPerson.CreateAsync(asRole: true);
        await talk.ConsentAsync(7);
        await talk.AskAsync(7, "gasté 5 lucas en pan");

        Assert.Contains("me quedo en pausa", await talk.AskAsync(7, "/bloquear"), StringComparison.Ordinal);
        Assert.Contains("Estoy en pausa", await talk.AskAsync(7, "gasté 7 lucas en vino"), StringComparison.Ordinal);
        await talk.DeliverAsync(talk.TextUpdate(7, "\"¿estás ahí?\""));
        await talk.DeliverAsync(talk.TextUpdate(7, "\"gasté 9 lucas\""));
        Assert.Contains("de vuelta", await talk.AskAsync(7, "/desbloquear"), StringComparison.Ordinal);
        await talk.AskAsync(7, "gasté 2 lucas en pan");

        Assert.Equal(7000m, await talk.Database.ScalarAsync("select sum(amount) from app.transactions"));
        Assert.Equal(0L, await talk.Database.ScalarAsync("select count(*) from app.messages where text like '%vino%'"));
        Assert.Equal(7, (await talk.RepliesAsync(7)).Count);
    }

    [Fact]
    public async Task Rights_DuringAPause_GoOnWorking()
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.ConsentAsync(7);
        await talk.AskAsync(7, "/bloquear");

        await talk.AskAsync(7, "/misdatos");

        Assert.Contains(talk.Bot.ToTelegram.All, r => r.LastSegment == "sendDocument");
    }

    [Fact]
    public async Task WhatIsKept_AskedFor_IsCountedExactly()
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.ConsentAsync(7);
        await talk.AskAsync(7, "gasté 5 lucas en pan");
        await talk.AskAsync(7, "gasté 6 lucas en uber");

        var told = await talk.AskAsync(7, "qué sabes de mí");

        Assert.Contains("tu nombre (Ana), 4 mensajes, 2 registros de plata", told, StringComparison.Ordinal);
        Assert.Contains("no se usan para entrenar", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Group_WhateverIsSaid_IsToldPrivateOnlyAndNothingIsKept()
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.MeetAsync(-100);

        await talk.DeliverAsync(
            """
            {"update_id":77,"message":{"message_id":5,"date":1795350000,"chat":{"id":-100,"type":"supergroup","title":"Los primos"},
             "from":{"id":7,"is_bot":false,"first_name":"Ana"},"text":"gasté 12 lucas en el super"}}
            """);
        await talk.EventuallyAsync("select count(*) from app.outbox where payload->>'text' like 'Hablo solo en privado%'", 1L);

        Assert.Equal(0L, await talk.Database.ScalarAsync("select count(*) from app.users"));
        Assert.Equal(0L, await talk.Database.ScalarAsync("select count(*) from app.messages"));
        Assert.Equal(0L, await talk.Database.ScalarAsync("select count(*) from app.inbox where payload::text like '%lucas%' or payload::text like '%primos%'"));
    }
}
