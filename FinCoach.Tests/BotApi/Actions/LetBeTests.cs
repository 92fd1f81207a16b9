using FinCoach.BotApi.Actions.Questions;
using FinCoach.Domain.Language;

namespace FinCoach.Tests.BotApi.Actions;

public sealed class LetBeTests
{
    [Theory]
    [InlineData("no, déjalo")]
    [InlineData("No")]
    [InlineData("nada, gracias")]
    [InlineData("déjalo así nomás")]
    [InlineData("olvídalo")]
    public void NothingAsked_ANo_WantsNothing(string text) =>
        Assert.True(new LetBe().Takes(Told.Turn(text, Intent.EditEntry, operation: Operation.Undo)));

    [Theory]
    [InlineData("deshacer", Intent.EditEntry)]
    [InlineData("no, bórralo", Intent.EditEntry)]
    [InlineData("cancela eso", Intent.EditEntry)]
    [InlineData("no, eran 15 lucas", Intent.EditEntry)]
    [InlineData("gracias", Intent.SmallTalk)]
    [InlineData("no", Intent.SetBudget)]
    public void SomethingWanted_IsAnothersToAnswer(string text, Intent intent) =>
        Assert.False(new LetBe().Takes(Told.Turn(text, intent, operation: Operation.Undo)));
}
