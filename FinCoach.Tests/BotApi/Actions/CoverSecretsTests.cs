using FinCoach.BotApi.Actions.Secrets;
using FinCoach.Domain.Language;

namespace FinCoach.Tests.BotApi.Actions;

public sealed class CoverSecretsTests
{
    [Theory]
    [InlineData("mi rut es [RUT_1] y mi clave [SECRET_1]", Intent.Privacy, null, true)]
    [InlineData("[CARD_1]", Intent.OutOfScope, null, true)]
    [InlineData("mi rut es [RUT_1]", Intent.Privacy, Operation.Rectify, true)]
    [InlineData("¿qué sabes de mí? mi clave es [SECRET_1]", Intent.Privacy, Operation.Show, false)]
    [InlineData("borra mi clave [SECRET_1]", Intent.Privacy, Operation.Erase, false)]
    [InlineData("gasté 5 lucas con la [CARD_1]", Intent.LogExpense, null, false)]
    [InlineData("mi clave del banco es [SECRET_1]", Intent.LogExpense, null, true)]
    [InlineData("hola", Intent.SmallTalk, null, false)]
    public void Takes_OnlyWhatIsAboutNothingElse(string text, Intent intent, Operation? operation, bool takes) =>
        Assert.Equal(takes, new CoverSecrets().Takes(Told.Turn(text, intent, operation: operation)));

    [Fact]
    [Trait("kind", "servers")]
    public async Task Secret_BesideAnExpense_IsMentionedOnceAfterTheAnswer()
    {
        await using var talk = await TalkingPerson.CreateAsync(BrokenAi.Down());
        await talk.ConsentAsync(7);

        await talk.AskAsync(7, "gasté 5 lucas en pan, mi clave es 4455");
        var replies = await talk.RepliesAsync(7, 4);

        Assert.Contains("$5.000", replies[2], StringComparison.Ordinal);
        Assert.Equal(CoverSecrets.Note.Familiar, replies[3]);
        Assert.Equal(0L, await talk.Database.ScalarAsync("select count(*) from app.messages where text like '%4455%'"));
    }
}
