using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FinCoach.Tests.Contracts;

namespace FinCoach.Tests.AiApi;

public sealed class SecondOpinionTests
{
    private const string Unsure = """{"text":"mmm no cacho","locale":"es-CL","reference_date":"2026-11-20"}""";

    [Fact]
    public async Task Parse_UnderTheFloorWithFallback_TakesTheModelsIntentAndSaysSo()
    {
        using var ai = new AiApiHost(_ => Said("""{"intent":"help","operation":null,"flow":null,"recurrence":null,"confidence":1.0}"""))
            .With("OpenAI:NluFallback", "true").With("OpenAI:NluConfidenceFloor", "1");

        var (_, body) = await ai.PostAsync("/nlu/parse", Unsure);

        Assert.Equal(("help", "scripted"), (body!["intent"]!.GetValue<string>(), body["engine"]!.GetValue<string>()));
        var api = OpenAiApi.Load();
        Assert.Empty(await api.ViolationsAsync(Assert.Single(ai.Requests.All)));
    }

    [Fact]
    public async Task Parse_FallbackChangesTheIntent_KeepsTheGrammarsSlots()
    {
        using var ai = new AiApiHost(_ => Said("""{"intent":"log_income","operation":null,"flow":null,"recurrence":null,"confidence":1.0}"""))
            .With("OpenAI:NluFallback", "true").With("OpenAI:NluConfidenceFloor", "1");

        var (_, body) = await ai.PostAsync("/nlu/parse", """{"text":"gasté 12 lucas en el super","locale":"es-CL"}""");

        Assert.Equal(12000m, body!["slots"]!["amount"]!["value"]!.GetValue<decimal>());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("""{"intent":"dance","confidence":1.0}""")]
    [InlineData("""{"intent":"help","confidence":0.0}""")]
    public async Task Parse_FallbackGivesNothingUsable_KeepsTheNlu(string said)
    {
        using var ai = new AiApiHost(_ => Said(said)).With("OpenAI:NluFallback", "true").With("OpenAI:NluConfidenceFloor", "1");

        Assert.Equal("gus-nlu", (await ai.PostAsync("/nlu/parse", Unsure)).Body!["engine"]!.GetValue<string>());
    }

    [Fact]
    public async Task Parse_WithoutFallback_AsksNobody()
    {
        using var ai = new AiApiHost(_ => throw new InvalidOperationException("nobody is asked")).With("OpenAI:NluConfidenceFloor", "1");
        await ai.PostAsync("/nlu/parse", Unsure);

        Assert.Empty(ai.Requests.All);
    }

    private static HttpResponseMessage Said(string text) => new(HttpStatusCode.OK)
    {
        Content = new StringContent(new JsonObject
        {
            ["id"] = "x",
            ["object"] = "chat.completion",
            ["created"] = 1,
            ["model"] = "scripted",
            ["choices"] = new JsonArray(new JsonObject
            {
                ["index"] = 0,
                ["finish_reason"] = "stop",
                ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = text },
            }),
        }.ToJsonString(), Encoding.UTF8, "application/json"),
    };
}
