using FinCoach.Data.Ml;
using FinCoach.Tests.LocalModel;
using FinCoach.Tests.LocalModel.FineTuning;
using FinCoach.Tests.Servers;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.Tests.Trainer.Finetuning;

/// <summary>Everything that can go wrong on the wire ends in the right state, with a message that a person can act on.</summary>
[Trait("kind", "servers")]
public sealed class FinetuneFailureTests : IAsyncLifetime
{
    private readonly LocalModelHost _provider = new();
    private readonly FaultyWay _way = new();
    private TestDatabase _database = null!;
    private FinetuneHost _host = null!;
    private Guid _id;

    public async ValueTask InitializeAsync()
    {
        _database = await PostgresServer.CreateDatabaseAsync();
        _host = new FinetuneHost(_database, _provider, _way);
        _id = await _host.StartAsync(await StoredDataset.AddAsync(_database));
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _provider.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Theory]
    [InlineData(403, "training_not_available", FinetuneState.Unavailable, "Ways out")]
    [InlineData(401, "invalid_api_key", FinetuneState.Failed, "OpenAI:ApiKey")]
    [InlineData(400, "model_not_available", FinetuneState.Failed, "no")]
    [InlineData(429, "insufficient_quota", FinetuneState.Failed, "credit")]
    public async Task Creation_RefusedForGood_EndsTheJob(int status, string code, FinetuneState state, string says)
    {
        _way.On(FaultyWay.IsCreation, _ => Task.FromResult(FaultyWay.Answer(status, code)));

        var job = await _host.WorkAsync(_id);

        Assert.Equal((state, code), (job.State, job.ErrorCode));
        Assert.Contains(says, job.Message!, StringComparison.Ordinal);
        Assert.Equal(ModelStatus.Failed, (await _host.AskAsync(db => db.ModelVersions.SingleAsync())).Status);
        Assert.Equal(1, Creations());
    }

    [Theory]
    [InlineData(429, "rate_limit_exceeded", "7", 7)]
    [InlineData(503, "overloaded", "90", 90)]
    [InlineData(500, "server_error", null, 5)]
    public async Task Creation_RefusedForNow_WaitsAsLongAsAskedAndSucceeds(int status, string code, string? retryAfter, int seconds)
    {
        var refusals = 1;
        _way.On(r => FaultyWay.IsCreation(r) && refusals-- > 0, _ => Task.FromResult(FaultyWay.Answer(status, code, retryAfter)));

        var waiting = await _host.WorkAsync(_id);

        Assert.Equal((FinetuneState.Creating, code), (waiting.State, waiting.ErrorCode));
        Assert.Equal(_host.Clock.GetUtcNow().AddSeconds(seconds), waiting.NextAttemptAt);
        _host.Clock.Advance(TimeSpan.FromSeconds(seconds - 1));
        Assert.Equal(1, (await _host.WorkAsync(_id)).Attempts);
        Assert.Equal(1, Creations());
        Assert.Equal(FinetuneState.Succeeded, (await _host.FinishAsync(_id)).State);
        Assert.Equal(1, await JobsAtProviderAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Creation_WithTheAnswerLost_IsFoundAndNotRepeated(bool timeout)
    {
        var losses = 1;
        _way.On(r => FaultyWay.IsCreation(r) && losses-- > 0, pass => LostAsync(pass, timeout));

        var waiting = await _host.WorkAsync(_id);
        var job = await _host.FinishAsync(_id);

        Assert.Equal((FinetuneState.Creating, timeout ? "timeout" : "unreachable"), (waiting.State, waiting.ErrorCode));
        Assert.Equal(FinetuneState.Succeeded, job.State);
        Assert.Equal((1, 1), (Creations(), await JobsAtProviderAsync()));
        Assert.Equal(1, await _host.AskAsync(db => db.ModelVersions.CountAsync()));
    }

    [Fact]
    public async Task Upload_WithTheAnswerLost_IsFoundAndNotRepeated()
    {
        var losses = 1;
        _way.On(
            r => r.Method == HttpMethod.Post && r.RequestUri!.AbsolutePath == "/v1/files" && losses-- > 0, pass => LostAsync(pass, timeout: true));

        var job = await _host.FinishAsync(_id);

        Assert.Equal(FinetuneState.Succeeded, job.State);
        using var client = new TuningClient(_provider.CreateClient());
        Assert.Equal(2, (await client.GetAsync("/v1/files?purpose=fine-tune"))["data"]!.AsArray().Count);
    }

    [Fact]
    public async Task Provider_NeverWell_IsGivenUpWithAMessage()
    {
        _way.On(_ => true, _ => Task.FromResult(FaultyWay.Answer(500, "server_error")));

        var job = await _host.FinishAsync(_id);

        Assert.Equal(FinetuneState.Failed, job.State);
        Assert.Contains("Given up after 12 attempts.", job.Message!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Polling_ThroughTrouble_NeverGivesUp()
    {
        await _host.WorkAsync(_id);
        _way.On(_ => true, _ => Task.FromResult(FaultyWay.Answer(502, "bad_gateway")));
        for (var i = 0; i < 40; i++)
        {
            _host.Clock.Advance(TimeSpan.FromMinutes(11));
            await _host.WorkAsync(_id);
        }

        _way.Clear();

        Assert.Equal(FinetuneState.Succeeded, (await _host.FinishAsync(_id)).State);
    }

    [Fact]
    public async Task Polling_APausedJob_SaysWhatToDo()
    {
        _way.On(IsLook, _ => Task.FromResult(new HttpResponseMessage { Content = new StringContent("""{"id":"ftjob-1","status":"paused"}""") }));

        var job = await _host.WorkAsync(_id);

        Assert.Equal((FinetuneState.Submitted, "paused"), (job.State, job.ProviderStatus));
        Assert.Contains("resume it (POST /finetune/resume)", job.Message!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Polling_AnAnswerNobodyCanRead_GoesOn()
    {
        var answers = 2;
        _way.On(r => IsLook(r) && answers-- > 0, _ => Task.FromResult(new HttpResponseMessage { Content = new StringContent("<html>") }));

        var odd = await _host.WorkAsync(_id);

        Assert.Equal((FinetuneState.Submitted, "nonsense"), (odd.State, odd.ErrorCode));
        Assert.Equal(FinetuneState.Succeeded, (await _host.FinishAsync(_id)).State);
    }

    [Fact]
    public async Task Job_WhoseRowsAreRefused_FailsWithTheProvidersReason()
    {
        var id = await _host.StartAsync(await StoredDataset.AddAsync(_database, change: _ => "te voy a matar, imbécil"));

        var job = await _host.FinishAsync(id);

        Assert.Equal((FinetuneState.Failed, "unsafe_file"), (job.State, job.ErrorCode));
        Assert.Contains("moderation", job.Message!, StringComparison.Ordinal);
    }

    private static bool IsLook(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get && request.RequestUri!.Segments[^1].StartsWith("ftjob-", StringComparison.Ordinal);

    private int Creations() => _host.Sent.Count(r => r.Verb == HttpMethod.Post && r.Uri.AbsolutePath == "/v1/fine_tuning/jobs");

    private async Task<int> JobsAtProviderAsync()
    {
        using var client = new TuningClient(_provider.CreateClient());
        return (await client.GetAsync("/v1/fine_tuning/jobs"))["data"]!.AsArray().Count;
    }

    private static async Task<HttpResponseMessage> LostAsync(Func<Task<HttpResponseMessage>> pass, bool timeout)
    {
        using var answer = await pass();
        throw timeout ? new TaskCanceledException("lost") : new HttpRequestException("lost");
    }
}
