using System.Text.Json;
using FinCoach.Data.Ml;
using FinCoach.Domain.Json;
using FinCoach.Trainer.Evaluation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FinCoach.Trainer.Gates;

/// <summary>Puts a version's latest evaluations on test sets before the gate and stores what it says.</summary>
internal sealed class JudgeVersion(MlDbContext db, IOptions<GateOptions> limits, TimeProvider clock)
{
    /// <exception cref="InvalidOperationException">There is no such version.</exception>
    public async Task<GateResult> RunAsync(Guid modelVersion, CancellationToken ct)
    {
        var version = await db.ModelVersions.SingleAsync(v => v.Id == modelVersion, ct);
        var deciding = GoldenSet.All.Where(s => s.Split == EvalSplit.Test).Select(s => s.Id).ToList();
        var results = await db.EvalResults.Where(r => r.ModelVersionId == modelVersion && deciding.Contains(r.EvalSetId))
            .OrderByDescending(r => r.CreatedAt).ToListAsync(ct);
        var reports = results.DistinctBy(r => r.EvalSetId)
            .Select(r => JsonSerializer.Deserialize<EvaluationReport>(r.Metrics, DomainJson.Options)!)
            .ToList();
        var result = Gate.Judge(version.Kind, reports, limits.Value);
        db.Add(new GateVerdict
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            ModelVersionId = modelVersion,
            Passed = result.Passed,
            Conditions = JsonSerializer.Serialize(result.Conditions, DomainJson.Options),
            CreatedAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(ct);
        return result;
    }
}
