using System.Net;

namespace FinCoach.Tests.BotApi;

/// <summary>AiApi down, slow or talking nonsense: the person still gets a plain, exact answer, and the event says why.</summary>
[Trait("kind", "servers")]
public sealed class DegradedTests
{
    [Fact]
    public Task AiDown_Expense_IsNotedExactly() => NotedWithAsync(BrokenAi.Down(), "ai.unavailable");

    [Fact]
    public Task AiSlow_Expense_IsNotedExactly() => NotedWithAsync(BrokenAi.Slow(), "ai.timeout");

    [Theory]
    [InlineData("{\"nonsense\":true}")]
    [InlineData("no soy JSON")]
    [InlineData("null")]
    [InlineData("{\"intent\":\"borrar_todo\",\"slots\":{},\"confidence\":7,\"alternatives\":[],\"engine\":\"x\",\"model_version\":\"x\",\"text\":\"Llevas $99.999.999\"}")]
    public Task AiTalkingNonsense_Expense_IsNotedExactly(string body) => NotedWithAsync(BrokenAi.Saying(body), "ai.nonsense");

    [Fact]
    public Task AiFailing_Expense_IsNotedExactly() =>
        NotedWithAsync(BrokenAi.Saying("{}", HttpStatusCode.InternalServerError), "ai.unavailable");

    private static async Task NotedWithAsync(BrokenAi ai, string error)
    {
        await using var talk = await TalkingPerson.CreateAsync(ai);
        talk.Bot.With("AiApi:ParseTimeout", "00:00:00.200").With("AiApi:ReplyTimeout", "00:00:00.200");
        await talk.ConsentAsync(7);

        var noted = await talk.AskAsync(7, "gasté 12 lucas en el super");
        var total = await talk.AskAsync(7, "¿cuánto llevo gastado este mes?");

        Assert.Contains("$12.000", noted, StringComparison.Ordinal);
        Assert.Contains("$12.000", total, StringComparison.Ordinal);
        Assert.DoesNotContain("99.999", noted + total, StringComparison.Ordinal);
        Assert.Equal(2L, await talk.Database.ScalarAsync($"select count(*) from app.event_log where not ok and error_msg = '{error}' and model = 'plain'"));
    }
}
