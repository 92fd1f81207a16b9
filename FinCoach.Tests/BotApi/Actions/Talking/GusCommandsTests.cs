using FinCoach.BotApi.Actions.Nudging;
using FinCoach.BotApi.Actions.Talking;
using FinCoach.BotApi.Conversation;
using FinCoach.BotApi.Privacy;
using FinCoach.Domain.Language;

namespace FinCoach.Tests.BotApi.Actions.Talking;

public sealed class GusCommandsTests
{
    // Other spellings, and the one that Telegram sends by itself.
    private static readonly string[] Unlisted = ["help", "start", "resumenes", "recordatorio"];

    [Fact]
    public void Commands_ThatAreAnswered_AreListedAndNoOthers() => Assert.Equal(
        CommandMeaning.Commands.Concat(NudgeWishes.Commands).Concat(PrivacyRequests.Commands).Except(Unlisted, StringComparer.Ordinal).Order(StringComparer.Ordinal),
        GusCommands.All.Select(c => c.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void NudgeCommands_Each_AreRead() => Assert.All(NudgeWishes.Commands, name => Assert.NotNull(NudgeWishes.Of($"/{name} ")));

    [Fact]
    public void Help_InBothFormsOfAddress_ListsEveryCommand()
    {
        foreach (var tone in Enum.GetValues<Tone>())
        {
            var help = Help.Decide(Told.Turn("ayuda", Intent.Help, tone: tone)).Plain;

            Assert.All(GusCommands.All, c => Assert.Contains($"/{c.Name} ({c.Short})", help, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Descriptions_FitTelegramsMenu() =>
        Assert.All(GusCommands.All, c => Assert.True(c.Description.Length is >= 1 and <= 256 && c.Name.Length <= 32, c.Name));
}
