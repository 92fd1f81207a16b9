using System.Net.Http.Json;
using FinCoach.Dashboard.Chat;
using FinCoach.Dashboard.SignIn;
using FinCoach.ServiceDefaults.Clocks;
using FinCoach.Tests.BotApi;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace FinCoach.Tests.Dashboard;

/// <summary>The dashboard inside the test process, with a BotApi of the test's behind it and a key ring of its own.</summary>
public sealed class DashboardHost(HttpMessageHandler bot, string? keysFolder = null, TimeProvider? realClock = null)
    : WebApplicationFactory<SignInOptions>
{
    public const string SignInToken = "sign-in-token-for-tests";

    private readonly string _keys = keysFolder ?? Directory.CreateTempSubdirectory("fincoach-keys-").FullName;

    /// <summary>A browser that has opened the chat page; it does not follow redirects.</summary>
    public async Task<HttpClient> OpenChatAsync()
    {
        var browser = CreateBrowser();
        using var page = await browser.GetAsync("/chat");
        page.EnsureSuccessStatusCode();
        return browser;
    }

    public HttpClient CreateBrowser() => CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true });

    /// <summary>A message as the page posts it.</summary>
    public static HttpRequestMessage Post(object message)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/chat/messages") { Content = JsonContent.Create(message) };
        request.Headers.Add("X-Requested-With", "fetch");
        return request;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Logging:LogLevel:Default", "None");
        builder.UseSetting("InternalAuth:Key", BotHost.DashboardKey);
        builder.UseSetting("PersonAssertion:Key", BotHost.PersonKey);
        builder.UseSetting("Dashboard:SignInToken", SignInToken);
        builder.UseSetting("Dashboard:KeysFolder", _keys);
        builder.ConfigureTestServices(services =>
        {
            services.Configure<HttpClientFactoryOptions>(
                nameof(BotApiClient), http => http.HttpMessageHandlerBuilderActions.Add(b => b.PrimaryHandler = bot));
            if (realClock is not null)
            {
                services.AddKeyedSingleton(ClockRegistration.Real, realClock);
            }
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && keysFolder is null && Directory.Exists(_keys))
        {
            Directory.Delete(_keys, recursive: true);
        }
    }
}
