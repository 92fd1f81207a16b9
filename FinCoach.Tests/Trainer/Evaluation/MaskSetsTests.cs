using System.Text.Json;
using FinCoach.Data.Ml;
using FinCoach.Domain.Json;
using FinCoach.Domain.Masking;
using FinCoach.Tests.Trainer.Datasets;
using FinCoach.Trainer.Evaluation;
using Microsoft.Extensions.DependencyInjection;

namespace FinCoach.Tests.Trainer.Evaluation;

/// <summary>The masking sets as golden sets, and the coverage map over all of them.</summary>
[Trait("kind", "servers")]
public sealed class MaskSetsTests
{
    [Fact]
    public void Outcomes_OfASpanTooManyAndOneTooFew_AreCountedByKind()
    {
        const string text = "mi rut es 12.345.678-5";
        var right = new MaskSpan(10, 22, MaskType.RUT);

        var outcomes = MaskOutcomes.Of(
        [
            ("right", new("right", text, [right])),
            ("missing", new("missing", text, [right, new MaskSpan(0, 2, MaskType.NAME)])),
            ("excess", new("excess", text, [])),
        ]);

        Assert.Equal([1.0, 0, 0], outcomes.Select(o => o.Values[Measures.MaskExact]));
        Assert.Equal(0.6667, Comparison.ScoreOf(Measures.MaskPrecision, outcomes, 100, 1).Value, 4);
        Assert.Equal(0.6667, Comparison.ScoreOf(Measures.MaskRecall, outcomes, 100, 1).Value, 4);
        Assert.Equal(["missing NAME at 0"], outcomes[1].Faults);
        Assert.Equal(["excess RUT at 10"], outcomes[2].Faults);
    }

    [Fact]
    public async Task Evaluation_OnTheMaskingSet_ScoresItBesideAnyVersionAndMapsAllSets()
    {
        await using var archive = await Archive.CreateAsync();
        var version = new ModelVersion
        {
            Id = Guid.CreateVersion7(),
            Provider = "local",
            BaseModel = "gus-local-1",
            Kind = ModelKind.Chat,
            Status = ModelStatus.Candidate,
            CreatedAt = archive.Clock.GetUtcNow(),
        };
        await using (var ml = archive.Ml())
        {
            ml.Add(version);
            await ml.SaveChangesAsync();
        }

        await using var trainer = new TrainerHost(archive.Database, archive.Clock).With("Evaluation:Samples", "100");
        await using var scope = trainer.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<EvaluateVersion>()
            .RunAsync(new EvaluationRequest(version.Id, "masks-test"), _ => Task.CompletedTask, CancellationToken.None);

        TestContext.Current.TestOutputHelper!.WriteLine(JsonSerializer.Serialize(new { report.Scores, report.Coverage }, DomainJson.Options));
        Assert.Equal(450, report.Items);
        Assert.InRange(report.Scores[Measures.MaskRecall].Value, 0.98, 1);
        Assert.InRange(report.Scores[Measures.MaskPrecision].Value, 0.98, 1);
        Assert.Empty(report.Compared);
        // The map is of every golden set, whichever one was run: replies give the tones, texts the slots, masks their types.
        Assert.Empty(report.Coverage.UntouchedMasks);
        Assert.InRange(report.Coverage.Touched, 100, report.Coverage.Cells);
        Assert.DoesNotContain("log_expense/amount", report.Coverage.UntouchedSlots);
        Assert.DoesNotContain("log_expense/coach", report.Coverage.UntouchedTones);
        Assert.Contains("help/sensitive", report.Coverage.UntouchedRisks);
        Assert.Equal(
            "dev 1,test 3",
            await archive.Database.ScalarAsync(
                "select string_agg(split || ' ' || n, ',' order by split) from (select split, count(distinct name) n from ml.eval_sets where kind = 'masks' or split = 'test' group by split) s"));
    }
}
