using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using FinCoach.Data;
using FinCoach.Data.Ml;
using FinCoach.Domain.Language;
using FinCoach.Domain.Prompting;
using FinCoach.Domain.Style;
using FinCoach.ServiceDefaults.Clocks;
using FinCoach.Tests.Fakes;
using FinCoach.Tests.LocalModel;
using FinCoach.Tests.LocalModel.FineTuning;
using FinCoach.Tests.Servers;
using FinCoach.Trainer.Finetuning;
using FinCoach.Trainer.Provider;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Time.Testing;

namespace FinCoach.Tests.Trainer.Finetuning;

/// <summary>
/// The Trainer inside the test process, over a database of the test's own and LocalModel as its provider. Its worker moves only when the test
/// says so, and its real clock stands until then.
/// </summary>
internal sealed class FinetuneHost : WebApplicationFactory<StartBody>
{
    public const string Key = "dashboard-key-for-tests";
    private const int MostTurns = 2000;

    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);
    private readonly string _connection;
    private readonly RecordedRequests _recorded;

    public FinetuneHost(TestDatabase database, LocalModelHost provider, FaultyWay? way = null)
    {
        _connection = database.ConnectionStringAs("trainer");
        HttpMessageHandler server = provider.Server.CreateHandler();
        if (way is not null)
        {
            way.InnerHandler = server;
            server = way;
        }

        _recorded = new RecordedRequests { InnerHandler = server };
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero)) { AutoAdvanceAmount = TimeSpan.Zero };

    /// <summary>What was sent to the provider.</summary>
    public IReadOnlyList<RecordedRequest> Sent => _recorded.All;

    public FinetuneHost With(string key, string value)
    {
        _settings[key] = value;
        return this;
    }

    public async Task<(int Status, JsonNode Body)> SendAsync(HttpMethod method, string path, object? body = null)
    {
        using var client = CreateClient();
        client.DefaultRequestHeaders.Add("X-Internal-Key", Key);
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, JsonNode.Parse(text.Length == 0 ? "null" : text)!);
    }

    /// <summary>Starts a job on a dataset; its id.</summary>
    public async Task<Guid> StartAsync(string dataset, string model = "gus-local-1")
    {
        var (status, body) = await SendAsync(HttpMethod.Post, "/finetune/start", new { base_model = model, dataset_uri = dataset, notes = "prueba" });
        Assert.True(status == 202, body.ToJsonString());
        return Guid.Parse((string)body["job_id"]!);
    }

    /// <summary>Lets the worker do what is due now.</summary>
    public async Task<FinetuneJob> WorkAsync(Guid id)
    {
        var worker = Services.GetRequiredService<FinetuneWorker>();
        while (await worker.RunNextAsync(CancellationToken.None))
        {
        }

        return await JobAsync(id);
    }

    /// <summary>Lets time pass and the worker work until the job has ended.</summary>
    public async Task<FinetuneJob> FinishAsync(Guid id)
    {
        for (var turn = 0; turn < MostTurns; turn++)
        {
            if (await WorkAsync(id) is { FinishedAt: not null } ended)
            {
                return ended;
            }

            Clock.Advance(TimeSpan.FromSeconds(31));
        }

        throw new InvalidOperationException("The job does not end.");
    }

    public async Task<FinetuneJob> JobAsync(Guid id) => await AskAsync(db => db.FinetuneJobs.SingleAsync(j => j.Id == id));

    public async Task<T> AskAsync<T>(Func<MlDbContext, Task<T>> ask)
    {
        await using var scope = Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<MlDbContext>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Logging:LogLevel:Default", "None");
        builder.UseSetting($"ConnectionStrings:{DataRegistration.ConnectionName}", _connection);
        builder.UseSetting("OpenAI:Endpoint", "http://localhost/v1");
        builder.UseSetting("OpenAI:ApiKey", "a-key");
        builder.UseSetting("Finetune:Enabled", "false");
        builder.UseSetting("Schedule:Enabled", "false");
        builder.UseSetting("Runs:Enabled", "false");
        builder.UseSetting("InternalAuth:Callers:dashboard", Key);
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.RemoveAllKeyed<TimeProvider>(ClockRegistration.Real);
            services.AddKeyedSingleton<TimeProvider>(ClockRegistration.Real, Clock);
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            services.Configure<HttpClientFactoryOptions>(
                ProviderWire.HttpClientName, http => http.HttpMessageHandlerBuilderActions.Add(b => b.PrimaryHandler = _recorded));
        });
    }
}

/// <summary>Puts a dataset into the database.</summary>
internal static class StoredDataset
{
    /// <summary>Its uri. Rows are those of <see cref="ReviewerRows"/>.</summary>
    public static async Task<string> AddAsync(TestDatabase database, int rows = 30, int validation = 6, Func<string, string>? change = null)
    {
        var now = new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero);
        var id = Guid.CreateVersion7(now);
        var options = new DbContextOptionsBuilder<MlDbContext>();
        options.UseFinCoach(database.DataSource, MlDbContext.Schema);
        await using var db = new MlDbContext(options.Options);
        db.Datasets.Add(new Dataset { Id = id, ContentSha256 = id.ToString("N"), Filters = "{}", Counts = "{}", Uri = $"dataset:{id}", CreatedAt = now });
        var ordinal = 0;
        foreach (var (request, reply) in ReviewerRows.Take(rows + validation, seed: 21))
        {
            db.FinetuneExamples.Add(new FinetuneExample
            {
                Id = Guid.CreateVersion7(now),
                DatasetId = id,
                Ordinal = ordinal,
                Split = ordinal++ < rows ? DatasetSplit.Train : DatasetSplit.Validation,
                SourceMessageId = Guid.CreateVersion7(now),
                UserHash = UserHash.Of(Guid.CreateVersion7(now)),
                Prompt = ContextBuilder.Build(request).User,
                Completion = change is null ? reply : change(reply),
                Meta = """{"pii_scrubbed":true}""",
                Quality = ExampleQuality.High,
                Intent = Intent.LogExpense,
                IntensityBucket = IntensityBuckets.Of(request.Intensity),
            });
        }

        await db.SaveChangesAsync();
        return $"dataset:{id}";
    }
}

/// <summary>A way to the provider on which things happen.</summary>
internal sealed class FaultyWay : DelegatingHandler
{
    private Predicate<HttpRequestMessage>? _concerns;
    private Func<Func<Task<HttpResponseMessage>>, Task<HttpResponseMessage>>? _answer;

    /// <summary>From now on requests of this kind are answered so; the answer may pass them on, before or after something happens.</summary>
    public void On(Predicate<HttpRequestMessage> concerns, Func<Func<Task<HttpResponseMessage>>, Task<HttpResponseMessage>> answer) =>
        (_concerns, _answer) = (concerns, answer);

    /// <summary>Nothing happens any more.</summary>
    public void Clear() => _concerns = null;

    public static bool IsCreation(HttpRequestMessage request) =>
        request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith("/fine_tuning/jobs", StringComparison.Ordinal);

    public static HttpResponseMessage Answer(int status, string code, string? retryAfter = null)
    {
        var response = new HttpResponseMessage((System.Net.HttpStatusCode)status)
        {
            Content = new StringContent(JsonSerializer.Serialize(new { error = new { message = "no", type = "t", param = (string?)null, code } })),
        };
        if (retryAfter is not null)
        {
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        }

        return response;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _concerns?.Invoke(request) == true
            ? _answer!(() => base.SendAsync(request, cancellationToken))
            : base.SendAsync(request, cancellationToken);
}
