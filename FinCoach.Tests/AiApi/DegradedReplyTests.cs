using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FinCoach.Domain.Checks;
using FinCoach.Domain.Replies;
using FinCoach.Tests.Contracts;

namespace FinCoach.Tests.AiApi;

/// <summary>A model server that is absent, slow, rude or wrong: the person still gets the exact answer, and the checks say why.</summary>
public sealed class DegradedReplyTests
{
    private const string Plain = "Anotado: $12.000 en supermercado, 20 de noviembre.";

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, "http_500")]
    [InlineData(HttpStatusCode.TooManyRequests, "http_429")]
    [InlineData(HttpStatusCode.Unauthorized, "http_401")]
    [InlineData(HttpStatusCode.NotFound, "http_404")]
    public async Task StyleReply_ServerRefuses_IsPlainAndSaysWhy(HttpStatusCode status, string why)
    {
        using var ai = new AiApiHost(_ => new HttpResponseMessage(status)
        {
            Content = new StringContent("""{"error":{"message":"no","type":"t","param":null,"code":null}}"""),
            Headers = { { "retry-after-ms", "1" } },
        });

        AssertPlain(await ai.ReplyAsync(SampleRequests.Expense()), CheckNames.Model, why);
    }

    [Theory]
    [InlineData("not json at all")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"id":"x","object":"chat.completion","created":1,"model":"m","choices":[]}""")]
    [InlineData("""{"id":"x","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":null}}]}""")]
    public async Task StyleReply_ServerAnswersNonsense_IsPlain(string body)
    {
        using var ai = new AiApiHost(_ => Json(body));

        AssertPlain(await ai.ReplyAsync(SampleRequests.Expense()), CheckNames.Model);
    }

    [Fact]
    public async Task StyleReply_ServerUnreachable_IsPlain()
    {
        using var ai = new AiApiHost(_ => throw new HttpRequestException("no route"));

        AssertPlain(await ai.ReplyAsync(SampleRequests.Expense()), CheckNames.Model, "unreachable");
    }

    [Fact]
    public async Task StyleReply_ServerTooSlow_IsPlain()
    {
        using var ai = new AiApiHost(_ => throw new TaskCanceledException("timed out"));

        AssertPlain(await ai.ReplyAsync(SampleRequests.Expense()), CheckNames.Model, "timeout");
    }

    [Fact]
    public async Task StyleReply_InventedFigureRepaired_SendsTheRepair()
    {
        var chats = 0;
        using var ai = new AiApiHost(request => request.LastSegment == "moderations" ? Clean()
            : Said(Interlocked.Increment(ref chats) == 1 ? "Anoté $13.000." : "Anoté $12.000."));

        var reply = await ai.ReplyAsync(SampleRequests.Expense());

        Assert.Equal(("Anoté $12.000.", true, "scripted"), (reply.Text, reply.Repaired, reply.Model));
        Assert.Equal((20, 10), (reply.TokensIn, reply.TokensOut));
        var repair = JsonNode.Parse(ai.Requests.All[1].Body)!["messages"]!.AsArray();
        Assert.Contains("$13.000", repair[^1]!["content"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StyleReply_InventedFigureTwice_IsPlainAfterTwoAttempts()
    {
        using var ai = new AiApiHost(_ => Said("Anoté $13.000."));

        AssertPlain(await ai.ReplyAsync(SampleRequests.Expense()), CheckNames.Figures, "$13.000");
        Assert.Equal(2, ai.Requests.All.Count);
    }

    [Fact]
    public async Task StyleReply_ToxicTwice_IsPlain()
    {
        using var ai = new AiApiHost(request => request.LastSegment == "moderations" ? Flagged() : Said("Anoté $12.000."));

        AssertPlain(await ai.ReplyAsync(SampleRequests.Expense()), CheckNames.Toxicity);
    }

    [Fact]
    public async Task StyleReply_ModerationDown_FailsClosed()
    {
        using var ai = new AiApiHost(request => request.LastSegment == "moderations"
            ? new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StringContent("{}") }
            : Said("Anoté $12.000."));

        AssertPlain(await ai.ReplyAsync(SampleRequests.Expense()), CheckNames.Toxicity, "http_400");
    }

    [Fact]
    public async Task StyleReply_EveryRequestSent_KeepsToOpenAisDescription()
    {
        var api = OpenAiApi.Load();
        using var ai = new AiApiHost(request => request.LastSegment == "moderations" ? Clean() : Said("Anoté $12.000."));
        await ai.ReplyAsync(SampleRequests.Expense());

        Assert.Equal(["completions", "moderations"], ai.Requests.All.Select(r => r.LastSegment));
        foreach (var request in ai.Requests.All)
        {
            Assert.Empty(await api.ViolationsAsync(request));
        }
    }

    private static void AssertPlain(WrittenReply reply, string check, string why = "")
    {
        Assert.Equal((Plain, WrittenReply.PlainModel), (reply.Text, reply.Model));
        var failed = Assert.Single(reply.Checks, c => c.Name == check);
        Assert.False(failed.Ok);
        Assert.Contains(failed.Reasons, r => r.Contains(why, StringComparison.Ordinal));
    }

    private static HttpResponseMessage Said(string text) => Json(new JsonObject
    {
        ["id"] = "x",
        ["object"] = "chat.completion",
        ["created"] = 1,
        ["model"] = "scripted",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["finish_reason"] = "stop",
            ["logprobs"] = null,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = text, ["refusal"] = null },
        }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 10, ["completion_tokens"] = 5, ["total_tokens"] = 15 },
    }.ToJsonString());

    private static HttpResponseMessage Clean() => Json("""{"id":"m","model":"m","results":[{"flagged":false,"categories":{},"category_scores":{},"category_applied_input_types":{}}]}""");

    private static HttpResponseMessage Flagged() => Json("""{"id":"m","model":"m","results":[{"flagged":true,"categories":{},"category_scores":{},"category_applied_input_types":{}}]}""");

    private static HttpResponseMessage Json(string json) => new(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
}
