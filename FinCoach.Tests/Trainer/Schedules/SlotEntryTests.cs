using FinCoach.Data.Ml;
using FinCoach.Tests.Trainer.Datasets;
using FinCoach.Trainer.Schedules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FinCoach.Tests.Trainer.Schedules;

[Trait("kind", "servers")]
public sealed class SlotEntryTests
{
    private static readonly DateTimeOffset Friday = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Slots_AfterInstallation_RunOnceWhateverTheReplicas()
    {
        await using var archive = await Archive.CreateAsync();
        var clock = new FakeTimeProvider(Friday);
        await using var one = new TrainerHost(archive.Database, clock);
        await using var two = new TrainerHost(archive.Database, clock);
        await EnterAsync(one, two);
        await one.WorkAsync();
        Assert.Equal(0L, await archive.Database.ScalarAsync("select count(*) from ml.job_runs where attempts > 0"));

        clock.SetUtcNow(Friday.AddDays(1));
        await EnterAsync(one, two, two, one);
        await Task.WhenAll(one.WorkAsync(), two.WorkAsync());

        Assert.Equal(1L, await archive.Database.ScalarAsync("select count(*) from ml.job_runs where job = 'etl' and attempts > 0"));
        // The job of the gaps needs a model that embeds; this host has none.
        Assert.Equal(0L, await archive.Database.ScalarAsync("select count(*) from ml.job_runs where (attempts > 1 or state <> 'succeeded') and job <> 'gaps'"));
    }

    [Fact]
    public async Task Slots_MissedWhileNothingRan_RunOnceAfterwards()
    {
        await using var archive = await Archive.CreateAsync();
        var clock = new FakeTimeProvider(Friday);
        await using (var before = new TrainerHost(archive.Database, clock))
        {
            await EnterAsync(before);
        }

        clock.SetUtcNow(Friday.AddDays(20));
        await using var after = new TrainerHost(archive.Database, clock);
        await EnterAsync(after, after);
        await after.WorkAsync();

        Assert.Equal(1L, await archive.Database.ScalarAsync("select count(*) from ml.job_runs where job = 'etl' and attempts = 1"));
        Assert.Equal("2026-12-10T06:10:00Z", await archive.Database.ScalarAsync("select max(slot) from ml.job_runs where job = 'etl'"));
        Assert.Equal(1L, await archive.Database.ScalarAsync("select count(*) from ml.reports"));
    }

    [Fact]
    public async Task Run_OfAWorkerThatDied_IsTakenUpOnceItsLeaseIsOver()
    {
        await using var archive = await Archive.CreateAsync();
        var clock = new FakeTimeProvider(Friday);
        await using var trainer = new TrainerHost(archive.Database, clock);
        var ledger = trainer.Services.GetRequiredService<FinCoach.Trainer.Runs.RunLedger>();
        await ledger.EnterAsync(RefreshJob.JobName, "x", null, CancellationToken.None);
        var dead = await ledger.ClaimAsync([RefreshJob.JobName], CancellationToken.None);

        Assert.Null(await ledger.ClaimAsync([RefreshJob.JobName], CancellationToken.None));
        await archive.Database.ScalarAsync("update ml.job_runs set lease_until = now() - interval '1 second'");
        await trainer.WorkAsync();

        Assert.False(await ledger.SucceedAsync(dead!, null, CancellationToken.None));
        Assert.Equal("succeeded 2", await archive.Database.ScalarAsync("select state || ' ' || attempts from ml.job_runs"));
    }

    [Fact]
    public async Task Candidate_AfterTraining_IsEvaluatedOnItsTestSetOnce()
    {
        await using var archive = await Archive.CreateAsync();
        await using (var ml = archive.Ml())
        {
            ml.Add(new ModelVersion
            {
                Id = Guid.CreateVersion7(),
                Provider = "gus",
                BaseModel = "gus-nlu",
                Kind = ModelKind.Nlu,
                Status = ModelStatus.Candidate,
                CreatedAt = Friday,
            });
            await ml.SaveChangesAsync();
        }

        await using var trainer = new TrainerHost(archive.Database, new FakeTimeProvider(Friday)).With("Evaluation:Samples", "100");
        await EnterAsync(trainer, trainer);
        await trainer.WorkAsync();

        Assert.Equal("masks-test,nlu-test", await archive.Database.ScalarAsync("select string_agg(eval_set, ',' order by eval_set) from ml.eval_results"));
        Assert.Equal(2L, await archive.Database.ScalarAsync("select count(*) from ml.gate_verdicts"));
        // The built-in model against itself.
        Assert.Equal("no_difference_shown", await archive.Database.ScalarAsync("select metrics #>> '{compared,slot_exact,verdict}' from ml.eval_results where eval_set = 'nlu-test'"));
    }

    private static async Task EnterAsync(params TrainerHost[] hosts) => await Task.WhenAll(hosts.Select(async host =>
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SlotEntry>().EnterDueAsync(CancellationToken.None);
    }));
}
