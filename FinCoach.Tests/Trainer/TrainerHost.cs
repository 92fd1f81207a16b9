using System.Net.Http.Json;
using System.Text.Json;
using FinCoach.Tests.Fakes;
using FinCoach.Tests.Servers;
using FinCoach.Trainer.Accounts;
using FinCoach.Trainer.Evaluation;
using FinCoach.Trainer.Runs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace FinCoach.Tests.Trainer;

/// <summary>The Trainer inside the test process over a database of its own; nothing runs by schedule unless told.</summary>
internal sealed class TrainerHost(TestDatabase database, TimeProvider clock, HttpMessageHandler? models = null) : WebApplicationFactory<RunOptions>
{
    public const string DashboardKey = "dashboard-key-for-tests";

    private readonly Dictionary<string, string> settings = new(StringComparer.Ordinal);
    private readonly List<Action<IServiceCollection>> replacements = [];

    public TrainerHost With(string key, string value)
    {
        settings[key] = value;
        return this;
    }

    /// <summary>Puts a service in the place of the product's.</summary>
    public TrainerHost Using<TService>(TService service)
        where TService : class
    {
        replacements.Add(services => services.AddSingleton(service));
        return this;
    }

    /// <summary>The dashboard, for an account of a role; without a role for nobody.</summary>
    public HttpClient CreateDashboard(string? role = "admin", Guid? account = null)
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Add("X-Internal-Key", DashboardKey);
        if (role is not null)
        {
            client.DefaultRequestHeaders.Add(Actor.IdHeader, (account ?? Guid.CreateVersion7()).ToString());
            client.DefaultRequestHeaders.Add(Actor.RoleHeader, role);
        }

        return client;
    }

    /// <summary>Posts, works on what was entered, and gives the run as it ended.</summary>
    public async Task<JsonElement> RunAsync(HttpClient client, string path, object body)
    {
        using var response = await client.PostAsJsonAsync(path, body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        await WorkAsync();
        return await client.GetFromJsonAsync<JsonElement>(response.Headers.Location);
    }

    /// <summary>Works on every run that waits.</summary>
    public async Task WorkAsync()
    {
        while (await Services.GetRequiredService<RunWorker>().RunNextAsync(CancellationToken.None))
        {
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Logging:LogLevel:Default", "None");
        builder.UseHeardLogs();
        builder.UseSetting("ConnectionStrings:fincoach", database.ConnectionString);
        builder.UseSetting("InternalAuth:Callers:dashboard", DashboardKey);
        builder.UseSetting("Schedule:Enabled", "false");
        builder.UseSetting("Runs:Enabled", "false");
        builder.UseSetting("OpenAI:Endpoint", "http://localhost/v1");
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton(clock);
            replacements.ForEach(replace => replace(services));
            if (models is not null)
            {
                foreach (var name in new[] { ChatReplyModel.HttpClientName, "fine-tuning" })
                {
                    services.Configure<HttpClientFactoryOptions>(
                        name, http => http.HttpMessageHandlerBuilderActions.Add(b => b.PrimaryHandler = models));
                }
            }
        });
    }
}
