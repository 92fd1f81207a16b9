using FinCoach.Data.Ml;
using FinCoach.Tests.LocalModel;
using FinCoach.Tests.LocalModel.FineTuning;
using FinCoach.Tests.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace FinCoach.Tests.Trainer.Finetuning;

/// <summary>Jobs that a person cancels, pauses or resumes, wherever they are.</summary>
[Trait("kind", "servers")]
public sealed class FinetuneControlTests : IAsyncLifetime
{
    // Each step waits for a clock that stands: the provider's job is under way until the test ends it.
    private readonly LocalModelHost _provider = new LocalModelHost()
        .WithClock(new FakeTimeProvider(new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero))).With("LocalModel:FineTuning:StepPause", "00:00:10");

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

    [Fact]
    public async Task Cancel_BeforeTheProviderHasIt_EndsItHereAndSendsNothing()
    {
        var (status, body) = await ControlAsync("cancel");
        var job = await _host.WorkAsync(_id);

        Assert.Equal((202, "cancelled"), (status, (string)body["state"]!));
        Assert.Equal((FinetuneState.Cancelled, "cancelled"), (job.State, job.ErrorCode));
        Assert.NotNull(job.FinishedAt);
        Assert.DoesNotContain(_host.Sent, r => r.Verb == HttpMethod.Post);
        Assert.Equal(ModelStatus.Failed, (await _host.AskAsync(db => db.ModelVersions.SingleAsync())).Status);
        Assert.Equal((409, "finetune.job_ended"), await RefusalAsync("cancel"));
    }

    [Fact]
    public async Task Cancel_OfAJobAtTheProvider_EndsItThereAndHere()
    {
        await _host.WorkAsync(_id);

        var (status, body) = await ControlAsync("cancel");
        var job = await _host.WorkAsync(_id);

        Assert.Equal((202, "cancelled"), (status, (string)body["provider_status"]!));
        Assert.Equal(FinetuneState.Cancelled, job.State);
        Assert.Equal(["cancelled"], await AtProviderAsync());
        Assert.Equal(ModelStatus.Failed, (await _host.AskAsync(db => db.ModelVersions.SingleAsync())).Status);
    }

    [Fact]
    public async Task Cancel_WhenTheAnswerOfCreationWasLost_FindsTheJobAndEndsIt()
    {
        var losses = 1;
        _way.On(r => FaultyWay.IsCreation(r) && losses-- > 0, async pass =>
        {
            using var answer = await pass();
            throw new HttpRequestException("lost");
        });
        Assert.Equal(FinetuneState.Creating, (await _host.WorkAsync(_id)).State);

        Assert.Equal(202, (await ControlAsync("cancel")).Status);
        var job = await _host.WorkAsync(_id);

        Assert.Equal(FinetuneState.Cancelled, job.State);
        Assert.Equal(["cancelled"], await AtProviderAsync());
    }

    [Fact]
    public async Task Cancel_WhileTheJobIsBeingCreated_IsRefusedAndTheJobIsNotLost()
    {
        // In the middle of the creation another request cancels.
        (int Status, string Code) refusal = default;
        _way.On(FaultyWay.IsCreation, async pass =>
        {
            refusal = await RefusalAsync("cancel");
            return await pass();
        });

        var job = await _host.WorkAsync(_id);

        Assert.Equal((409, "finetune.job_busy"), refusal);
        Assert.Equal(FinetuneState.Submitted, job.State);
        Assert.Single(await AtProviderAsync());
    }

    [Fact]
    public async Task Pause_ThenResume_IsSeenByTheNextLook()
    {
        Assert.Equal((409, "finetune.job_not_there"), await RefusalAsync("pause"));
        await _host.WorkAsync(_id);

        Assert.Equal(202, (await ControlAsync("pause")).Status);
        var paused = await _host.WorkAsync(_id);
        Assert.Contains(paused.ProviderStatus, new[] { "pausing", "paused" });
        Assert.Contains("resume it (POST /finetune/resume)", paused.Message!, StringComparison.Ordinal);
        Assert.Equal(202, (await ControlAsync("resume")).Status);
        Assert.Contains((await _host.WorkAsync(_id)).ProviderStatus, new[] { "queued", "running" });
    }

    [Fact]
    public async Task Control_TheProviderRefusesOrNobodyKnows_IsSaid()
    {
        await _host.WorkAsync(_id);

        Assert.Equal((502, "finetune.provider_refused"), await RefusalAsync("resume"));
        Assert.Equal(404, (await _host.SendAsync(HttpMethod.Post, "/finetune/cancel", new { id = Guid.Empty })).Status);
        Assert.Equal(FinetuneState.Submitted, (await _host.JobAsync(_id)).State);
    }

    private Task<(int Status, System.Text.Json.Nodes.JsonNode Body)> ControlAsync(string verb) =>
        _host.SendAsync(HttpMethod.Post, $"/finetune/{verb}", new { id = _id });

    private async Task<(int Status, string Code)> RefusalAsync(string verb)
    {
        var (status, body) = await ControlAsync(verb);
        return (status, (string)body["code"]!);
    }

    private async Task<List<string>> AtProviderAsync()
    {
        using var client = new TuningClient(_provider.CreateClient());
        return [.. (await client.GetAsync("/v1/fine_tuning/jobs"))["data"]!.AsArray().Select(j => (string)j!["status"]!)];
    }
}
