using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FinCoach.AiApi.Inference;
using FinCoach.AiApi.Nlu;
using FinCoach.Data.Retrieval;
using FinCoach.Domain.Json;
using FinCoach.Domain.Replies;
using FinCoach.Tests.Fakes;
using FinCoach.Tests.LocalModel;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace FinCoach.Tests.AiApi;

/// <summary>AiApi inside the test process, with LocalModel (or a scripted server) behind the OpenAI package.</summary>
public sealed class AiApiHost : WebApplicationFactory<ParseRequest>
{
    public const string BotKey = "bot-api-key-for-tests";
    public const string SimulatorKey = "another-key-for-tests";

    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);
    private readonly LocalModelHost? _localModel;
    private Action<IServiceCollection>? _change;

    /// <summary>With LocalModel as the server.</summary>
    public AiApiHost()
    {
        _localModel = new LocalModelHost();
        Requests = new RecordedRequests { InnerHandler = _localModel.Server.CreateHandler() };
    }

    /// <summary>With a server that answers as told.</summary>
    public AiApiHost(Func<RecordedRequest, HttpResponseMessage> answer) => Requests = new RecordedRequests { Answer = answer };

    /// <summary>Every request that went to the model server.</summary>
    public RecordedRequests Requests { get; }

    /// <summary>Sets configuration before the host starts.</summary>
    public AiApiHost With(string key, string value)
    {
        _settings[key] = value;
        return this;
    }

    /// <summary>Changes the services after the product has registered its own.</summary>
    public AiApiHost WithServices(Action<IServiceCollection> change)
    {
        _change = change;
        return this;
    }

    /// <summary>A client that is the bot.</summary>
    public HttpClient CreateBotClient()
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Add("X-Internal-Key", BotKey);
        return client;
    }

    /// <summary>A checked reply for a request.</summary>
    public async Task<WrittenReply> ReplyAsync(ReplyRequest request, string path = "/style/reply")
    {
        using var client = CreateBotClient();
        using var response = await client.PostAsJsonAsync(path, request, DomainJson.Options);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<WrittenReply>(DomainJson.Options))!;
    }

    /// <summary>Posts a body given as JSON text; the answer with its status.</summary>
    public async Task<(int Status, JsonNode? Body)> PostAsync(string path, string json, string? key = BotKey)
    {
        using var client = CreateClient();
        if (key is not null)
        {
            client.DefaultRequestHeaders.Add("X-Internal-Key", key);
        }

        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(path, content);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Logging:LogLevel:Default", "None");
        builder.UseHeardLogs();
        builder.UseSetting("OpenAI:Endpoint", "http://localhost/v1");
        builder.UseSetting("InternalAuth:Callers:bot-api", BotKey);
        builder.UseSetting("InternalAuth:Callers:simulator", SimulatorKey);
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            foreach (var client in new[] { InferenceRegistration.HttpClientName, RetrievalRegistration.HttpClientName })
            {
                services.Configure<HttpClientFactoryOptions>(
                    client, http => http.HttpMessageHandlerBuilderActions.Add(b => b.PrimaryHandler = Requests));
            }

            _change?.Invoke(services);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _localModel?.Dispose();
    }
}
