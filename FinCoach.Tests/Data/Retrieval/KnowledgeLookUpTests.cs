using FinCoach.Data.Ml;
using FinCoach.Domain.Replies;

namespace FinCoach.Tests.Data.Retrieval;

[Trait("kind", "servers")]
public sealed class KnowledgeLookUpTests
{
    private const string Question = "¿qué es la UF?";

    [Theory]
    [InlineData("bot_api")]
    [InlineData("ai_api")]
    public async Task Find_KnownSubject_NamesItsSource(string role)
    {
        await using var knowledge = await SmallKnowledge.CreateAsync(role);

        var found = await knowledge.AskAsync(Question);

        Assert.Equal((Acts.KnowledgeAnswer, "answered", true), (found.Act, found.Trace.Outcome, found.Trace.ByVector));
        Assert.Equal(("La UF", SmallKnowledge.Source, new DateOnly(2026, 3, 31)), (found.Passages[0].Title, found.Passages[0].Source!, found.Passages[0].AsOf!.Value));
        Assert.Contains("Fuente: Banco Central de Chile (31-03-2026).", found.Plain, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cómo hago una torta de chocolate", "floor")]
    [InlineData("a cuánto va a estar la uf en un año más", "future")]
    public async Task Find_NothingToSay_SaysSoAndWhy(string text, string outcome)
    {
        await using var knowledge = await SmallKnowledge.CreateAsync();

        var found = await knowledge.AskAsync(text);

        Assert.Equal((Acts.KnowledgeUnknown, outcome), (found.Act, found.Trace.Outcome));
        Assert.Empty(found.Passages);
        Assert.NotEmpty(found.Plain);
    }

    [Fact]
    public async Task Find_FollowUp_NeedsTheQuestionBefore()
    {
        await using var knowledge = await SmallKnowledge.CreateAsync();

        var alone = await knowledge.AskAsync("¿y cuándo baja?");
        var following = await knowledge.AskAsync("¿y cuándo baja?", Question);

        Assert.False(alone.Trace.FollowsUp);
        Assert.True(following.Trace.FollowsUp);
        Assert.Equal("La UF", following.Passages[0].Title);
    }

    [Fact]
    public async Task Find_SettingsOfAnArm_AreUsedAndRecorded()
    {
        await using var knowledge = await SmallKnowledge.CreateAsync();
        var active = await knowledge.RegisterAsync(ModelStatus.Active, """{"passages": 4}""");
        var candidate = await knowledge.RegisterAsync(ModelStatus.Canary, """{"floor": 1}""");

        var control = await knowledge.AskAsync(Question, settings: active);
        var arm = await knowledge.AskAsync(Question, settings: candidate);

        Assert.Equal(("answered", active), (control.Trace.Outcome, control.Trace.Settings));
        Assert.Equal(("floor", candidate), (arm.Trace.Outcome, arm.Trace.Settings));
    }

    [Theory]
    [InlineData(ModelStatus.Failed, """{"floor": 1}""")]
    [InlineData(ModelStatus.Candidate, """{"floor": "high"}""")]
    public async Task Find_SettingsThatCannotServe_AreTheActiveOnes(ModelStatus status, string settings)
    {
        await using var knowledge = await SmallKnowledge.CreateAsync();
        var active = await knowledge.RegisterAsync(ModelStatus.Active, """{"passages": 4}""");
        var unusable = await knowledge.RegisterAsync(status, settings);
        await knowledge.AskAsync(Question);

        var found = await knowledge.AskAsync(Question, settings: unusable);

        Assert.Equal(("answered", active), (found.Trace.Outcome, found.Trace.Settings));
    }

    [Fact]
    public async Task Find_NoVersionRegistered_IsTheDefaults()
    {
        await using var knowledge = await SmallKnowledge.CreateAsync();

        Assert.Null((await knowledge.AskAsync(Question)).Trace.Settings);
    }
}
