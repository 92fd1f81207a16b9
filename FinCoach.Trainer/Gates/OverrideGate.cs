using System.Text.Json;
using FinCoach.Data.App;
using FinCoach.Data.Ml;
using FinCoach.ServiceDefaults.Requests;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.Trainer.Gates;

/// <summary>An admin lets a version through that the gate refused: recorded with its reason, and in the audit log.</summary>
internal sealed class OverrideGate(MlDbContext ml, AppDbContext app, TimeProvider clock)
{
    /// <summary>False when the version's latest verdict is no failure of the gate.</summary>
    public async Task<bool> RunAsync(Guid modelVersion, Guid admin, string reason, CancellationToken ct)
    {
        var last = await ml.GateVerdicts.Where(v => v.ModelVersionId == modelVersion)
            .OrderByDescending(v => v.CreatedAt).ThenByDescending(v => v.Id).FirstOrDefaultAsync(ct);
        if (last is not { Passed: false })
        {
            return false;
        }

        // The audit first: an override without its line would be worse than a line without its override.
        app.Add(new AuditEntry
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            At = clock.GetUtcNow(),
            Actor = admin.ToString(),
            Action = "gate.overridden",
            Subject = $"model_versions {modelVersion}",
            RequestId = RequestId.Current,
            Details = JsonSerializer.Serialize(new { reason, verdict = last.Id }),
        });
        await app.SaveChangesAsync(ct);
        ml.Add(new GateVerdict
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            ModelVersionId = modelVersion,
            Passed = true,
            Conditions = last.Conditions,
            OverriddenBy = admin.ToString(),
            Reason = reason,
            CreatedAt = clock.GetUtcNow(),
        });
        await ml.SaveChangesAsync(ct);
        return true;
    }
}
