namespace FinCoach.Tests.BotApi.Recurring;

[Trait("kind", "servers")]
public sealed class RhythmTalkTests
{
    [Fact]
    public async Task Conversation_ARentEveryMonth_IsNotedListedRemindedAndUndone()
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.ConsentAsync(7);

        var noted = await talk.AskAsync(7, "pago 350 lucas de arriendo el 5 de cada mes");
        Assert.Contains("$350.000", noted, StringComparison.Ordinal);
        Assert.Contains("cada mes", noted, StringComparison.Ordinal);
        Assert.Equal(1L, await talk.Database.ScalarAsync("select count(*) from app.transactions where recurring_id is not null and due_on = occurred_on"));

        Assert.Contains("arriendo", await talk.AskAsync(7, "qué pagos fijos tengo"), StringComparison.OrdinalIgnoreCase);
        await talk.AskAsync(7, "avísame del arriendo");
        Assert.Equal(true, await talk.Database.ScalarAsync("select remind from app.recurring_entries"));

        await talk.AskAsync(7, "ya no pago el arriendo");
        Assert.Equal(1L, await talk.Database.ScalarAsync("select count(*) from app.recurring_entries where deleted_at is not null"));
        await talk.AskAsync(7, "deshacer");
        Assert.Equal(1L, await talk.Database.ScalarAsync("select count(*) from app.recurring_entries where deleted_at is null"));
    }

    [Fact]
    public async Task Conversation_SummariesAndReminders_AreTurnedOnAndOff()
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.ConsentAsync(7);

        await talk.AskAsync(7, "mándame un resumen semanal");
        await talk.AskAsync(7, "/recordatorios si");
        Assert.Equal(1L, await talk.Database.ScalarAsync(
            "select count(*) from app.user_prefs where weekly_summary_since is not null and monthly_summary_since is null and reminders"));

        Assert.Contains("Resumen semanal: activado", await talk.AskAsync(7, "/resumen"), StringComparison.Ordinal);
        await talk.AskAsync(7, "/resumen no");
        await talk.AskAsync(7, "/recordatorios no");
        Assert.Equal(1L, await talk.Database.ScalarAsync(
            "select count(*) from app.user_prefs where weekly_summary_since is null and not reminders"));
    }
}
