using FinCoach.Data.Ml;
using FinCoach.Trainer.Evaluation;
using FinCoach.Trainer.Runs;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.Trainer.Schedules;

/// <summary>
/// Enters what is due. Every replica does: the ledger lets each slot in once. A slot that passed while nothing ran is entered once, the
/// last of several alone; slots of before the installation are nobody's.
/// </summary>
internal sealed class SlotEntry(MlDbContext db, RunLedger runs, TimeProvider clock)
{
    public async Task EnterDueAsync(CancellationToken ct)
    {
        foreach (var schedule in Schedule.All)
        {
            await EnterAsync(schedule, ct);
        }

        await EnterEvaluationsAsync(ct);
    }

    private async Task EnterAsync(Schedule schedule, CancellationToken ct)
    {
        var slot = Schedule.SlotOf(schedule.LastUntil(clock.GetUtcNow()));
        if (await db.JobRuns.AnyAsync(r => r.Job == schedule.Job, ct))
        {
            await runs.EnterAsync(schedule.Job, slot, null, ct);
        }
        else
        {
            await runs.SkipAsync(schedule.Job, slot, "installed after it", ct);
        }
    }

    // After training: every candidate meets every test set of its kind once. The slot is the pair of both.
    private async Task EnterEvaluationsAsync(CancellationToken ct)
    {
        var candidates = await db.ModelVersions.Where(v => v.Status == ModelStatus.Candidate)
            .Select(v => new { v.Id, v.Kind }).ToListAsync(ct);
        foreach (var candidate in candidates)
        {
            foreach (var set in GoldenSet.All.Where(s =>
                s.Split == EvalSplit.Test && GoldenSet.Measures(s.Kind, candidate.Kind)))
            {
                await runs.EnterAsync(
                    EvaluationJob.JobName, $"{candidate.Id:N}/{set.Name}", new EvaluationRequest(candidate.Id, set.Name), ct);
            }
        }
    }
}
