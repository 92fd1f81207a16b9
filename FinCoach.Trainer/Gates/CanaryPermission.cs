using FinCoach.Data.Ml;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.Trainer.Gates;

/// <summary>The one question that a rollout asks: may this version meet people?</summary>
internal sealed class CanaryPermission(MlDbContext db)
{
    /// <summary>True when its latest verdict is a pass, be it the gate's or an admin's recorded override. No verdict is no.</summary>
    public async Task<bool> IsGivenAsync(Guid modelVersion, CancellationToken ct) =>
        await db.GateVerdicts.Where(v => v.ModelVersionId == modelVersion)
            .OrderByDescending(v => v.CreatedAt).ThenByDescending(v => v.Id)
            .Select(v => (bool?)v.Passed).FirstOrDefaultAsync(ct) ?? false;
}
