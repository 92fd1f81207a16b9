using System.Net;
using System.Text;
using FinCoach.BotApi.Ai;
using FinCoach.BotApi.Telegram;
using FinCoach.Domain.People;
using FinCoach.Tests.Fakes;
using FinCoach.Tests.Servers;
using FinCoach.Tests.Simulator;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace FinCoach.Tests.BotApi;

/// <summary>
/// BotApi inside the test process over a database of its own, with the simulated Telegram and (unless told otherwise)
/// the real AiApi and LocalModel behind it, also in process.
/// </summary>
public sealed class BotHost : WebApplicationFactory<TelegramOptions>
{
    public const string Secret = "webhook-secret-for-tests";
    public const string DashboardKey = "dashboard-key-for-tests";
    public const string PersonKey = "person-assertion-key-for-tests";

    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);
    private readonly TestDatabase _database;
    private readonly SimulatedTelegram? _telegram;
    private readonly HttpMessageHandler _ai;
    private readonly Lock _starting = new();
    private TimeProvider? _clock;
    private Action<IServiceCollection>? _change;

    private BotHost(TestDatabase database, SimulatedTelegram? telegram, HttpMessageHandler ai)
    {
        _database = database;
        _telegram = telegram;
        _ai = ai;
    }

    /// <summary>Every request that went to Telegram.</summary>
    public RecordedRequests ToTelegram { get; } = new();

    public static BotHost Over(TestDatabase database, SimulatedTelegram? telegram, HttpMessageHandler ai) => new(database, telegram, ai);

    public BotHost With(string key, string value)
    {
        _settings[key] = value;
        return this;
    }

    /// <summary>Changes the services after the product has registered its own.</summary>
    public BotHost WithServices(Action<IServiceCollection> change)
    {
        _change = change;
        return this;
    }

    public BotHost WithClock(TimeProvider clock)
    {
        _clock = clock;
        return this;
    }

    /// <summary>Posts an update as Telegram does.</summary>
    public async Task<HttpResponseMessage> DeliverAsync(string update, string? secret = Secret)
    {
        using var client = Open();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/telegram/webhook")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(update)),
        };
        request.Content.Headers.ContentType = new("application/json");
        if (secret is not null)
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        return await client.SendAsync(request);
    }

    /// <summary>A client that is the dashboard speaking for a browser.</summary>
    public HttpClient CreateBrowser(string personKey)
    {
        var client = Open();
        client.DefaultRequestHeaders.Add("X-Internal-Key", DashboardKey);
        client.DefaultRequestHeaders.Add(
            PersonAssertion.Header, new PersonAssertion(personKey, DateTimeOffset.UtcNow.AddMinutes(5)).Sign(PersonKey));
        return client;
    }

    // The factory is not made for threads: of two hosts that two first clients started at once, one would never be stopped.
    private HttpClient Open()
    {
        lock (_starting)
        {
            return CreateClient();
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Logging:LogLevel:Default", "None");
        builder.UseHeardLogs();
        builder.UseSetting("ConnectionStrings:fincoach", _database.ConnectionString);
        builder.UseSetting("InternalAuth:Key", "bot-api-key-for-tests");
        builder.UseSetting("InternalAuth:Callers:dashboard", DashboardKey);
        builder.UseSetting("PersonAssertion:Key", PersonKey);
        builder.UseSetting("Masking:Key", "masking-key-for-tests");
        builder.UseSetting("Csat:OneIn", "0");
        builder.UseSetting("Inbox:PollInterval", "00:00:00.100");
        if (_telegram is not null)
        {
            builder.UseSetting("Telegram:Mode", "webhook");
            builder.UseSetting("Telegram:BotToken", SimulatedTelegram.Token);
            builder.UseSetting("Telegram:WebhookSecret", Secret);
            builder.UseSetting("Telegram:ApiBaseAddress", "http://localhost");
        }

        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.Configure<HttpClientFactoryOptions>(
                nameof(AiApiClient), http => http.HttpMessageHandlerBuilderActions.Add(b => b.PrimaryHandler = _ai));
            if (_telegram is not null)
            {
                ToTelegram.InnerHandler ??= _telegram.Server.CreateHandler();
                services.Configure<HttpClientFactoryOptions>(
                    TelegramRegistration.ClientName, http => http.HttpMessageHandlerBuilderActions.Add(b => b.PrimaryHandler = ToTelegram));
            }

            if (_clock is not null)
            {
                services.AddSingleton(_clock);
            }

            _change?.Invoke(services);
        });
    }
}

/// <summary>An AiApi that is down, slow or talks nonsense.</summary>
public sealed class BrokenAi(Func<CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    public static BrokenAi Down() => new(_ => throw new HttpRequestException("connection refused"));

    public static BrokenAi Slow() => new(async ct =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, ct);
        return new HttpResponseMessage();
    });

    public static BrokenAi Saying(string body, HttpStatusCode status = HttpStatusCode.OK) => new(_ => Task.FromResult(
        new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") }));

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        answer(cancellationToken);
}
