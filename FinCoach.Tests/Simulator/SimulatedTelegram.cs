using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FinCoach.Simulator;
using FinCoach.Simulator.Updates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Telegram.Bot;

namespace FinCoach.Tests.Simulator;

/// <summary>The simulator inside the test process, with verbs for what people do and a Telegram.Bot client that talks to it.</summary>
public sealed class SimulatedTelegram : WebApplicationFactory<SimulatorOptions>
{
    public const string Token = "4242:simulated";

    private HttpMessageHandler? _webhook;
    private TimeSpan _retryDelay = TimeSpan.FromMilliseconds(1);

    /// <summary>Deliveries to the webhook go to this handler (a bot inside the test process) instead of the network.</summary>
    public SimulatedTelegram WithWebhook(HttpMessageHandler bot)
    {
        _webhook = bot;
        return this;
    }

    public SimulatedTelegram WithRetryDelay(TimeSpan delay)
    {
        _retryDelay = delay;
        return this;
    }

    /// <summary>The client that products use, unchanged; <paramref name="recorder"/> sees every request.</summary>
    public TelegramBotClient CreateBot(DelegatingHandler? recorder = null, string token = Token)
    {
        var client = recorder is null ? CreateClient() : CreateDefaultClient(recorder);

        // Its own repetition after 429 would hide what the server answers.
        return new TelegramBotClient(new TelegramBotClientOptions(token, "http://localhost") { RetryCount = 0 }, client);
    }

    /// <summary>Sends a text as the person; gives update_id and message_id.</summary>
    public Task<JsonNode> WriteAsync(long chatId, string text, CancellationToken ct = default) =>
        PostAsync($"/sim/chats/{chatId}/messages", new { text }, ct);

    /// <summary>Posts to a control route that answers with an object; an empty answer is an empty object.</summary>
    public async Task<JsonNode> PostAsync(string path, object body, CancellationToken ct = default)
    {
        using var client = CreateClient();
        using var response = await client.PostAsJsonAsync(path, body, ct);
        response.EnsureSuccessStatusCode();
        var text = await response.Content.ReadAsStringAsync(ct);
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    public async Task PutAsync(string path, object body)
    {
        using var client = CreateClient();
        using var response = await client.PutAsJsonAsync(path, body);
        response.EnsureSuccessStatusCode();
    }

    public async Task<JsonNode> GetAsync(string path)
    {
        using var client = CreateClient();
        return (await client.GetFromJsonAsync<JsonNode>(path))!;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("Simulator:BotToken", Token);
        builder.UseSetting("Simulator:WebhookRetryDelay", _retryDelay.ToString("c"));
        builder.ConfigureTestServices(services =>
        {
            if (_webhook is { } bot)
            {
                services.Configure<HttpClientFactoryOptions>(WebhookDelivery.ClientName,
                    http => http.HttpMessageHandlerBuilderActions.Add(b => b.PrimaryHandler = bot));
            }
        });
    }
}
