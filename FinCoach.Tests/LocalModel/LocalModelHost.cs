using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FinCoach.LocalModel.Wire;
using FinCoach.Tests.Fakes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace FinCoach.Tests.LocalModel;

/// <summary>LocalModel inside the test process.</summary>
public sealed class LocalModelHost : WebApplicationFactory<WireOptions>
{
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);
    private TimeProvider? _clock;

    /// <summary>Sets configuration before the host starts.</summary>
    public LocalModelHost With(string key, string value)
    {
        _settings[key] = value;
        return this;
    }

    /// <summary>The product clock of the server.</summary>
    public LocalModelHost WithClock(TimeProvider clock)
    {
        _clock = clock;
        return this;
    }

    /// <summary>Posts a body given as JSON text; the answer with its status.</summary>
    public async Task<(int Status, JsonNode Body)> PostAsync(string path, string json)
    {
        using var client = CreateClient();
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(path, content);
        return ((int)response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonNode>())!);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseHeardLogs();
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        if (_clock is { } clock)
        {
            builder.ConfigureTestServices(services => services.AddSingleton(clock));
        }
    }
}
