using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json.Nodes;
using FinCoach.Domain.Prompting;
using FinCoach.LocalModel.Chat;
using FinCoach.Tests.AiApi;
using FinCoach.Tests.Contracts;
using FinCoach.Tests.Fakes;
using OpenAI;
using OpenAI.Chat;
using ChatMessage = OpenAI.Chat.ChatMessage;

namespace FinCoach.Tests.LocalModel.Chat;

/// <summary>The wire as the official package speaks it, and as OpenAI refuses.</summary>
public sealed class ChatWireTests : IDisposable
{
    private readonly LocalModelHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Chat_ThroughThePackage_AnswersWithUsageAndResolvedModel()
    {
        ChatCompletion completion = await Client().GetChatClient("gpt-4o-mini").CompleteChatAsync(Messages());

        Assert.Equal("gus-local-1", completion.Model);
        Assert.Equal(ChatFinishReason.Stop, completion.FinishReason);
        Assert.Contains("$12.000", completion.Content[0].Text, StringComparison.Ordinal);
        Assert.True(completion.Usage is { InputTokenCount: > 100, OutputTokenCount: > 5 });
    }

    [Fact]
    public async Task Chat_Streamed_IsTheSameTextInPiecesWithUsageAtTheEnd()
    {
        var chat = Client().GetChatClient("gus-local-1");
        ChatCompletion whole = await chat.CompleteChatAsync(Messages());
        var pieces = new List<string>();
        ChatTokenUsage? usage = null;
        await foreach (var update in chat.CompleteChatStreamingAsync(Messages()))
        {
            pieces.AddRange(update.ContentUpdate.Select(p => p.Text));
            usage = update.Usage ?? usage;
        }

        Assert.True(pieces.Count > 3);
        Assert.Equal(whole.Content[0].Text, string.Concat(pieces));
        Assert.Equal(whole.Usage.TotalTokenCount, usage?.TotalTokenCount);
    }

    [Fact]
    public async Task Chat_JsonSchema_AnswersInItsShape()
    {
        var schema = BinaryData.FromString("""
            {"type":"object","properties":{"reply":{"type":"string"},"kind":{"type":"string","enum":["a","b"]},"n":{"type":"integer","minimum":2}},
             "required":["reply","kind","n"],"additionalProperties":false}
            """);
        ChatCompletion completion = await Client().GetChatClient("gus-local-1").CompleteChatAsync(
            Messages(), new ChatCompletionOptions { ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("r", schema, jsonSchemaIsStrict: true) });

        var json = JsonNode.Parse(completion.Content[0].Text)!;
        Assert.Contains("$12.000", json["reply"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(("a", 2), (json["kind"]!.GetValue<string>(), json["n"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Chat_TokenLimit_CutsAndSaysLength()
    {
        ChatCompletion completion = await Client().GetChatClient("gus-local-1").CompleteChatAsync(
            Messages(), new ChatCompletionOptions { MaxOutputTokenCount = 3 });

        Assert.Equal(ChatFinishReason.Length, completion.FinishReason);
    }

    [Fact]
    public async Task Chat_PromptInAnotherFormat_GetsAnHonestShortAnswer()
    {
        ChatCompletion completion = await Client().GetChatClient("gus-local-1").CompleteChatAsync(new UserChatMessage("Write a poem about 42."));

        Assert.Equal(GusModel.UnknownFormat, completion.Content[0].Text);
    }

    [Fact]
    public async Task Chat_RepairAsked_GivesThePlainAnswer()
    {
        ChatMessage[] messages = [.. Messages(), new AssistantChatMessage("Anoté $13.000."), new UserChatMessage(
            RepairNote.For([new FinCoach.Domain.Checks.CheckResult("figures", false, ["x"])]))];
        ChatCompletion completion = await Client().GetChatClient("gus-local-1").CompleteChatAsync(messages);

        Assert.Equal("Anotado: $12.000 en supermercado, 20 de noviembre.", completion.Content[0].Text);
    }

    [Fact]
    public async Task Chat_UnknownModel_Is404ModelNotFound()
    {
        var (status, body) = await _host.PostAsync("/v1/chat/completions", """{"model":"gpt-9","messages":[{"role":"user","content":"hola"}]}""");

        Assert.Equal(404, status);
        Assert.Equal("model_not_found", body["error"]!["code"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("{", 400)]
    [InlineData("[]", 400)]
    [InlineData("""{"messages":[{"role":"user","content":"hola"}]}""", 400)]
    [InlineData("""{"model":"gus-local-1"}""", 400)]
    [InlineData("""{"model":"gus-local-1","messages":[]}""", 400)]
    [InlineData("""{"model":"gus-local-1","messages":[{"role":"robot","content":"hola"}]}""", 400)]
    [InlineData("""{"model":"gus-local-1","messages":[{"role":"user","content":"hola"}],"n":0}""", 400)]
    [InlineData("""{"model":"gus-local-1","messages":[{"role":"user","content":"hola"}],"stream_options":{"include_usage":true}}""", 400)]
    [InlineData("""{"model":"gus-local-1","messages":[{"role":"user","content":"hola"}],"response_format":{"type":"json_schema"}}""", 400)]
    public async Task Chat_BadRequest_IsInOpenAisErrorShape(string json, int expected)
    {
        var (status, body) = await _host.PostAsync("/v1/chat/completions", json);

        Assert.Equal(expected, status);
        Assert.Equal("invalid_request_error", body["error"]!["type"]!.GetValue<string>());
        Assert.NotEmpty(body["error"]!["message"]!.GetValue<string>());
        Assert.True(body["error"]!.AsObject().ContainsKey("param") && body["error"]!.AsObject().ContainsKey("code"));
    }

    [Theory]
    [InlineData("""{"model":"gus-local-1","messages":[{"role":"user","content":[{"type":"text","text":"hola"}]}],"tools":[{"type":"function","function":{"name":"f"}}]}""")]
    [InlineData("""{"model":"gus-local-1","messages":[{"role":"assistant","content":null},{"role":"user","content":"hola"}],"unheard_of":1}""")]
    [InlineData("""{"model":"gus-local-1","messages":[{"role":"user","content":"hola"}],"n":3}""")]
    public async Task Chat_UnusedParameters_AreReadOver(string json)
    {
        var (status, body) = await _host.PostAsync("/v1/chat/completions", json);

        Assert.Equal(200, status);
        Assert.Equal(GusModel.UnknownFormat, body["choices"]![0]!["message"]!["content"]!.GetValue<string>());
    }

    [Fact]
    public async Task Wire_KeyConfigured_RefusesOthers()
    {
        using var host = new LocalModelHost().With("LocalModel:ApiKeys:0", "sk-right");
        using var wrong = host.CreateClient();
        wrong.DefaultRequestHeaders.Authorization = new("Bearer", "sk-wrong");
        using var right = host.CreateClient();
        right.DefaultRequestHeaders.Authorization = new("Bearer", "sk-right");

        Assert.Equal(401, (int)(await wrong.GetAsync("/v1/models")).StatusCode);
        Assert.Equal(200, (int)(await right.GetAsync("/v1/models")).StatusCode);
    }

    [Theory]
    [InlineData("/v1/models/gpt-4o-mini", 200)]
    [InlineData("/v1/models/nope", 404)]
    [InlineData("/v1/unheard-of", 404)]
    [InlineData("/v1/embeddings", 405)]
    public async Task Wire_Get_AnswersOrRefusesAsOpenAi(string path, int expected)
    {
        using var client = _host.CreateClient();
        using var response = await client.GetAsync(path);

        Assert.Equal(expected, (int)response.StatusCode);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.NotNull(expected == 200 ? body["id"] : body["error"]?["message"]);
    }

    [Fact]
    public async Task Chat_RequestsOfThePackage_KeepToTheDescription()
    {
        var api = OpenAiApi.Load();
        var recorded = new RecordedRequests { InnerHandler = _host.Server.CreateHandler() };
        await Client(recorded).GetChatClient("gpt-4o-mini").CompleteChatAsync(Messages());

        Assert.Empty(await api.ViolationsAsync(Assert.Single(recorded.All)));
    }

    private OpenAIClient Client(HttpMessageHandler? handler = null) => new(new ApiKeyCredential("any"), new OpenAIClientOptions
    {
        Endpoint = new Uri("http://localhost/v1"),
        Transport = new HttpClientPipelineTransport(new HttpClient(handler ?? _host.Server.CreateHandler())),
        RetryPolicy = new ClientRetryPolicy(0),
    });

    private static ChatMessage[] Messages()
    {
        var prompt = ContextBuilder.Build(SampleRequests.Expense());
        return [new SystemChatMessage(prompt.System), new UserChatMessage(prompt.User)];
    }
}
