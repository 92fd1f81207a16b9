using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net;
using System.Text;
using FinCoach.Tests.Fakes;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Embeddings;
using OpenAI.Files;

namespace FinCoach.Tests.Contracts;

/// <summary>What the OpenAI package sends for the calls that the product makes is what OpenAI's description asks for.</summary>
public sealed class OpenAiRequestsTests : IDisposable
{
    private readonly RecordedRequests _recorded = new()
    {
        // The answer matters to nobody here; one that no client can read ends the call after the request is recorded.
        Answer = _ => new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StringContent("{}") },
    };

    private readonly OpenAIClient _client;

    public OpenAiRequestsTests() => _client = new OpenAIClient(
        new ApiKeyCredential("unused"),
        new OpenAIClientOptions
        {
            Endpoint = new Uri("http://openai.test/v1"),
            Transport = new HttpClientPipelineTransport(new HttpClient(_recorded)),
            RetryPolicy = new ClientRetryPolicy(0),
        });

    public void Dispose() => _recorded.Dispose();

    [Fact]
    public async Task Chat_WithSchemaAndLimits_FitsTheDescription()
    {
        var options = new ChatCompletionOptions
        {
            Temperature = 0.2f,
            MaxOutputTokenCount = 400,
            EndUserId = "u1",
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("reply", BinaryData.FromString(
                """{"type":"object","properties":{"text":{"type":"string"}},"required":["text"],"additionalProperties":false}"""),
                jsonSchemaIsStrict: true),
        };
        ChatMessage[] messages = [new SystemChatMessage("Eres Gus"), new UserChatMessage("hola"), new AssistantChatMessage("¡Hola!")];

        await RefusedAsync(() => _client.GetChatClient("gpt-4o-mini").CompleteChatAsync(messages, options));
        await RefusedAsync(async () =>
        {
            await foreach (var _ in _client.GetChatClient("gpt-4o-mini").CompleteChatStreamingAsync(messages, options))
            {
                Assert.Fail("The request is refused.");
            }
        });

        await AssertValidAsync(requests: 2);
    }

    [Fact]
    public async Task EmbeddingsAndModeration_FitTheDescription()
    {
        await RefusedAsync(() => _client.GetEmbeddingClient("text-embedding-3-large")
            .GenerateEmbeddingsAsync(["uno", "dos"], new EmbeddingGenerationOptions { Dimensions = 1024 }));
        await RefusedAsync(() => _client.GetModerationClient("omni-moderation-latest").ClassifyTextAsync("hola"));
        await RefusedAsync(() => _client.GetOpenAIModelClient().GetModelsAsync());

        await AssertValidAsync(requests: 3);
    }

    [Fact]
    public async Task Files_Upload_FitsTheDescription()
    {
        var files = _client.GetOpenAIFileClient();

        await RefusedAsync(() => files.UploadFileAsync(BinaryData.FromString("{}\n"), "train.jsonl", FileUploadPurpose.FineTune));
        await RefusedAsync(() => files.DownloadFileAsync("file-1"));
        await RefusedAsync(() => files.DeleteFileAsync("file-1"));

        await AssertValidAsync(requests: 3);
    }

    [Fact]
    public async Task Chat_ModelLeftOut_IsCaught()
    {
        using var http = new HttpClient(_recorded, disposeHandler: false);
        using var body = new StringContent("""{"messages":[{"role":"user","content":"hola"}]}""", Encoding.UTF8, "application/json");
        using var response = await http.PostAsync("http://openai.test/v1/chat/completions", body);

        Assert.Equal(["$.model: missing"], await OpenAiApi.Load().ViolationsAsync(Assert.Single(_recorded.All)));
    }

    private static async Task RefusedAsync(Func<Task> call) => await Assert.ThrowsAsync<ClientResultException>(call);

    private async Task AssertValidAsync(int requests)
    {
        var api = OpenAiApi.Load();
        var violations = new List<string>();
        foreach (var request in _recorded.All)
        {
            violations.AddRange((await api.ViolationsAsync(request)).Select(v => $"{request.Verb} {request.Uri.AbsolutePath} {v}"));
        }

        Assert.Empty(violations);
        Assert.Equal(requests, _recorded.All.Count);
    }
}
