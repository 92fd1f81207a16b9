using FinCoach.Domain.Checks;
using FinCoach.Domain.Replies;

namespace FinCoach.Tests.AiApi;

/// <summary>The whole way: HTTP, prompt, the OpenAI package, LocalModel, checks, moderation.</summary>
public sealed class ReplyTests
{
    [Fact]
    public async Task StyleReply_ExpenseLogged_IsPhrasedByTheModelWithItsFigure()
    {
        using var ai = new AiApiHost();

        var reply = await ai.ReplyAsync(SampleRequests.Expense());

        Assert.Equal("gus-local-1", reply.Model);
        Assert.Contains("$12.000", reply.Text, StringComparison.Ordinal);
        Assert.Equal([CheckNames.Figures, CheckNames.Format, CheckNames.Policy, CheckNames.Model, CheckNames.Toxicity], reply.Checks.Select(c => c.Name));
        Assert.All(reply.Checks, c => Assert.True(c.Ok));
        Assert.True(reply is { TokensIn: > 0, TokensOut: > 0, PromptVersion: "gus-context-1" });
    }

    [Fact]
    public async Task Ask_QuestionWithPassage_QuotesItWithItsSource()
    {
        using var ai = new AiApiHost();

        var reply = await ai.ReplyAsync(SampleRequests.Question(), "/ask");

        Assert.Contains("unidad de cuenta", reply.Text, StringComparison.Ordinal);
        Assert.Contains("Fuente: Banco Central de Chile (01-10-2026).", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_NoPassage_SaysThatItDoesNotKnow()
    {
        using var ai = new AiApiHost();

        var reply = await ai.ReplyAsync(SampleRequests.Question() with { Context = [] }, "/ask");

        Assert.Equal("gus-local-1", reply.Model);
        Assert.Matches("fuente confiable|base de conocimiento", reply.Text);
    }
}
