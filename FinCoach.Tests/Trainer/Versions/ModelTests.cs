using System.Net;
using FinCoach.Data.Ml;
using FinCoach.Tests.AiApi;
using FinCoach.Tests.LocalModel;
using FinCoach.Tests.Servers;
using FinCoach.Tests.Trainer.Finetuning;
using FinCoach.Trainer.Versions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FinCoach.Tests.Trainer.Versions;

/// <summary>The list of versions, candidates that need no training, and the days on which models end.</summary>
[Trait("kind", "servers")]
public sealed class ModelTests : IAsyncLifetime
{
    private readonly LocalModelHost _provider = new();
    private readonly FaultyWay _way = new();
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await PostgresServer.CreateDatabaseAsync();

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Register_APromptOrRetrievalSetting_IsACandidate()
    {
        await using var host = new FinetuneHost(_database, _provider);

        var (status, version) = await host.SendAsync(HttpMethod.Post, "/models", new { kind = "retrieval", base_model = "gus-embed-2", name = "mmr-0.7", settings = new { mmr = 0.7 } });
        var (refused, problem) = await host.SendAsync(HttpMethod.Post, "/models", new { kind = "prompt", base_model = "gus-local-1", name = "p2", settings = new { } });
        var (_, list) = await host.SendAsync(HttpMethod.Get, "/models");

        Assert.Equal((201, "candidate"), (status, (string)version["status"]!));
        Assert.Equal((422, "models.settings_invalid"), (refused, (string)problem["code"]!));
        Assert.Equal("""{"mmr":0.7}""", Assert.Single(list["versions"]!.AsArray())!["settings"]!.ToJsonString().Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal("2027-01-06", (string)list["openai_training_ends"]!);
    }

    [Fact]
    public async Task Watch_ProviderNamesADay_StoresItAndWarnsOfWhatIsInUse()
    {
        _way.On(r => r.RequestUri!.AbsolutePath.EndsWith("/models", StringComparison.Ordinal), _ => Task.FromResult(
            new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"data":[{"id":"ft:a","shutdown_date":"2026-12-24"},{"id":"other"}]}""") }));
        await using var host = new FinetuneHost(_database, _provider, _way);
        await AddAsync(ModelStatus.Active, "openai", "gpt-4o-mini", "ft:a");
        await AddAsync(ModelStatus.Candidate, "openai", "gpt-4o-mini", null);

        await host.Services.GetRequiredService<ModelWatch>().LookAsync(CancellationToken.None);

        var days = await host.AskAsync(db => db.ModelVersions.OrderBy(v => v.ShutdownDate).Select(v => v.ShutdownDate).ToListAsync());
        Assert.Equal([new DateOnly(2026, 12, 24), new DateOnly(2027, 1, 14)], days);
        var alert = await host.AskAsync(db => db.Alerts.SingleAsync());
        Assert.Equal(("models.shutdown", 32), (alert.Rule, alert.Value));
        var (_, list) = await host.SendAsync(HttpMethod.Get, "/models");
        Assert.Contains(list["versions"]!.AsArray(), v => (int?)v!["days_left"] == 32);
    }

    [Fact]
    public async Task Reply_ForAChatVersion_AsksItsFineTunedModel()
    {
        var tuned = await AddAsync(ModelStatus.Candidate, "local", "gus-local-1", "ft:tuned");
        var plain = await AddAsync(ModelStatus.Active, "local", "gus-local-1", null);
        await using var ai = new AiApiHost().With("ConnectionStrings:fincoach", _database.ConnectionStringAs("ai_api"));

        foreach (var version in new[] { tuned.ToString(), plain.ToString(), Guid.Empty.ToString(), null })
        {
            await ai.ReplyAsync(SampleRequests.Expense() with { ModelVersion = version });
        }

        var asked = ai.Requests.All.Where(r => r.Uri.AbsolutePath.EndsWith("/chat/completions", StringComparison.Ordinal))
            .Select(r => (string)System.Text.Json.Nodes.JsonNode.Parse(r.Text)!["model"]!).ToList();
        Assert.Equal(["ft:tuned", "gus-local-1", "gpt-4o-mini", "gpt-4o-mini"], asked);
    }

    private async Task<Guid> AddAsync(ModelStatus status, string provider, string baseModel, string? finetuneId)
    {
        var id = Guid.CreateVersion7();
        await using var command = _database.DataSource.CreateCommand(
            "insert into ml.model_versions (id, provider, base_model, finetune_id, kind, status, created_at) values ($1, $2, $3, $4, 'chat', $5, $6)");
        command.Parameters.AddWithValue(id);
        command.Parameters.AddWithValue(provider);
        command.Parameters.AddWithValue(baseModel);
        command.Parameters.AddWithValue((object?)finetuneId ?? DBNull.Value);
        command.Parameters.AddWithValue(FinCoach.Data.Naming.WireName.Of(status));
        command.Parameters.AddWithValue(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));
        await command.ExecuteNonQueryAsync();
        return id;
    }
}
