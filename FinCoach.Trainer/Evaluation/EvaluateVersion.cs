using System.Text.Json;
using FinCoach.Data.Ml;
using FinCoach.Domain.Json;
using FinCoach.Nlu;
using FinCoach.Nlu.Samples;
using FinCoach.Nlu.Scores;
using FinCoach.Trainer.Masks;
using FinCoach.Trainer.Replies;
using FinCoach.Trainer.Runs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FinCoach.Trainer.Evaluation;

/// <summary>What <c>POST /eval/run</c> asks for.</summary>
internal sealed record EvaluationRequest(Guid ModelVersion, string EvalSet);

/// <summary>Runs a version and the active one of its kind over a golden set, and stores how they compare.</summary>
internal sealed class EvaluateVersion(
    MlDbContext db, GoldenStore golden, ReplyOutcomes replies, IReplyModel model, GroundedLabels labels,
    IOptions<EvaluationOptions> options, TimeProvider clock)
{
    /// <exception cref="RunFailedException">There is no such version or set, or the set does not measure its kind.</exception>
    public async Task<EvaluationReport> RunAsync(EvaluationRequest request, Func<object, Task> progress, CancellationToken ct)
    {
        await golden.SeedAsync(ct);
        var version = await db.ModelVersions.SingleOrDefaultAsync(v => v.Id == request.ModelVersion, ct)
            ?? throw new RunFailedException("There is no such model version.");
        var items = await golden.ReadAsync(request.EvalSet, ct);
        if (items.Count == 0 || !GoldenSet.Measures(items[0].Kind, version.Kind))
        {
            throw new RunFailedException(items.Count == 0 ? "There is no golden set of this name." : "This golden set does not measure this kind of model.");
        }

        var baseline = await db.ModelVersions.SingleOrDefaultAsync(
            v => v.Kind == version.Kind && v.Status == ModelStatus.Active && v.Id != version.Id, ct);
        var (measures, own, theirs, slots) = items[0].Kind switch
        {
            EvalKind.Nlu => Nlu(version, baseline, items),
            EvalKind.Masks => Masks(items),
            _ => await RepliesAsync(version, baseline, items, progress, ct),
        };
        var tags = await golden.TagsAsync(ct);
        var report = EvaluationReport.Of(request.EvalSet, measures, own, theirs, slots, tags, options.Value);
        db.Add(new EvalResult
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            ModelVersionId = version.Id,
            EvalSetId = items[0].SetId,
            EvalSet = request.EvalSet,
            BaselineVersionId = baseline?.Id,
            Metrics = JsonSerializer.Serialize(report, DomainJson.Options),
            PerItem = JsonSerializer.Serialize(new { version = own, baseline = theirs }, DomainJson.Options),
            CreatedAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(ct);
        return report;
    }

    private static Outcomes Nlu(ModelVersion version, ModelVersion? baseline, IReadOnlyList<EvalItem> items)
    {
        var samples = items.Select(i => (i.Key, JsonSerializer.Deserialize<NluSample>(i.Item, DomainJson.Options)!)).ToList();
        var engine = EngineOf(version);
        // Without an active version the built-in model serves: it is what a candidate would replace.
        var serving = baseline is null ? NluEngine.BuiltIn : EngineOf(baseline);
        return new Outcomes(
            NluOutcomes.Measured, NluOutcomes.Of(engine, samples), NluOutcomes.Of(serving, samples), NluOutcomes.Slots(engine, samples));
    }

    // No version writes masks: there is nothing to pair them with.
    private static Outcomes Masks(IReadOnlyList<EvalItem> items) => new(
        MaskOutcomes.Measured,
        MaskOutcomes.Of([.. items.Select(i => (i.Key, JsonSerializer.Deserialize<LabelledText>(i.Item, DomainJson.Options)!))]),
        null,
        new Dictionary<string, SlotCount>());

    private async Task<Outcomes> RepliesAsync(
        ModelVersion version, ModelVersion? baseline, IReadOnlyList<EvalItem> items, Func<object, Task> progress, CancellationToken ct)
    {
        var cases = items.Select(i => (
            i.Key,
            JsonSerializer.Deserialize<ItemTags>(i.Metric, DomainJson.Options)!.Intent,
            ReplyCase.Read(i.Item, i.Key))).ToList();
        var judge = await JudgeCountsAsync(ct);
        Task Report(string of, int done) => progress(new { stage = of, done, items = cases.Count });
        var own = await replies.OfAsync(NameOf(version), cases, judge, done => Report("version", done), ct);
        var name = baseline is null ? version.BaseModel : NameOf(baseline);
        // A version that is its own base has nothing to be compared with.
        var theirs = name == NameOf(version) ? null : await replies.OfAsync(name, cases, judge, done => Report("baseline", done), ct);
        var measures = judge && own.Concat(theirs ?? []).All(o => o.Values.ContainsKey(Measures.Groundedness))
            ? [.. ReplyOutcomes.Measured, Measures.Groundedness]
            : ReplyOutcomes.Measured;
        return new Outcomes(measures, own, theirs, new Dictionary<string, SlotCount>());
    }

    private async Task<bool> JudgeCountsAsync(CancellationToken ct)
    {
        if (options.Value.JudgeModel is null)
        {
            return false;
        }

        var pairs = new List<(bool, bool)>();
        foreach (var (request, reply, grounded) in await labels.ReadAsync(ct))
        {
            if (await model.IsGroundedAsync(request, reply, ct) is { } judged)
            {
                pairs.Add((grounded, judged));
            }
        }

        return JudgeCalibration.Of(pairs, options.Value).Counts;
    }

    private static string NameOf(ModelVersion version) => version.FinetuneId ?? version.BaseModel;

    private static NluEngine EngineOf(ModelVersion version)
    {
        if (version.Artifact is not { } artifact)
        {
            return NluEngine.BuiltIn;
        }

        using var stream = new MemoryStream(artifact);
        return NluEngine.Load(stream, version.Id.ToString());
    }

    private sealed record Outcomes(
        IReadOnlyList<string> Measures,
        IReadOnlyList<ItemOutcome> Own,
        IReadOnlyList<ItemOutcome>? Theirs,
        IReadOnlyDictionary<string, SlotCount> Slots);
}
