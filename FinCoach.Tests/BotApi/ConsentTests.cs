using FinCoach.BotApi.Consents;
using FinCoach.Data;
using FinCoach.Data.App;
using FinCoach.Domain.Language;
using FinCoach.Tests.Spanish;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.Tests.BotApi;

[Trait("kind", "servers")]
public sealed class ConsentTests
{
    [Fact]
    public async Task Text_BeforeConsent_GetsOnlyTheNoticeAndIsAnsweredAfterIt()
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.MeetAsync(7);

        var notice = await talk.AskAsync(7, "gasté 12 lucas en el super");
        Assert.Contains("¿Aceptas?", notice, StringComparison.Ordinal);
        Assert.Equal(0L, await talk.Database.ScalarAsync("select count(*) from app.messages"));
        await talk.PressAsync(7, "consent:yes");
        var replies = await talk.RepliesAsync(7, 3);

        Assert.Contains("$12.000", replies[2], StringComparison.Ordinal);
        Assert.Equal(1L, await talk.Database.ScalarAsync("select count(*) from app.consents where purpose = 'service' and granted"));
    }

    [Fact]
    public async Task Notice_ForThreeTexts_IsSentOnce()
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.MeetAsync(7);

        foreach (var text in new[] { "hola", "gasté 2 lucas", "aló" })
        {
            await talk.DeliverAsync(talk.TextUpdate(7, $"\"{text}\""));
        }

        await talk.EventuallyAsync("select count(*) from app.inbox where state = 'waiting'", 3L);
        Assert.Single(await talk.RepliesAsync(7, 1));
    }

    [Fact]
    public async Task Notice_AnsweredInWords_ShowsTheButtonAgainAndGrantsNothing()
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.MeetAsync(7);
        await talk.AskAsync(7, "hola");

        var reminder = await talk.AskAsync(7, "sí, acepto");

        Assert.Contains("toca este botón", reminder, StringComparison.Ordinal);
        Assert.Equal(0L, await talk.Database.ScalarAsync("select count(*) from app.consents"));
        await talk.EventuallyAsync("select count(*) from app.inbox where state = 'waiting'", 1L);
    }

    [Fact]
    public void Notices_ToWhomIsFormal_AreUsted()
    {
        Assert.Equal([], Address.Strange(ConsentNotice.For("un proveedor (EE. UU.)", Tone.Formal).Text!, formal: true));
        Assert.Equal([], Address.Strange(ConsentNotice.Reminder(Tone.Formal).Text!, formal: true));
        Assert.Equal([], Address.Strange(ConsentNotice.Thanks(Tone.Formal), formal: true));
    }

    [Fact]
    public async Task WaitingText_AfterADay_IsBlanked()
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.MeetAsync(7);
        await talk.AskAsync(7, "gasté 12 lucas en el super");

        var options = new DbContextOptionsBuilder<AppDbContext>();
        options.UseFinCoach(talk.Database.DataSource, AppDbContext.Schema);
        await using var db = new AppDbContext(options.Options);
        await WaitingExpiry.ExpireAsync(db, DateTimeOffset.UtcNow.AddHours(25), CancellationToken.None);

        Assert.Equal(1L, await talk.Database.ScalarAsync("select count(*) from app.inbox where state = 'ignored' and payload is null"));
    }

    [Fact]
    public async Task ConsentButton_PressedTwice_IsOneConsent()
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.ConsentAsync(7);

        await talk.PressAsync(7, "consent:yes");
        await talk.EventuallyAsync("select count(*) from app.inbox where state = 'done'", 3L);

        Assert.Equal(1L, await talk.Database.ScalarAsync("select count(*) from app.consents"));
    }
}
