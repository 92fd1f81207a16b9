using System.Text.Json;
using FinCoach.Domain.Json;
using FinCoach.Trainer.Gates;
using FinCoach.Trainer.Runs;

namespace FinCoach.Trainer.Evaluation;

/// <summary>Evaluates a version on one golden set, or (without one) on all that measure its kind; then the gate judges.</summary>
internal sealed class EvaluationJob(EvaluateVersion evaluate, JudgeVersion judge) : IJob
{
    public const string JobName = "evaluation";

    public string Name => JobName;

    public async Task<object?> RunAsync(RunContext run, CancellationToken ct)
    {
        var request = run.Request?.Deserialize<EvaluationRequest>(DomainJson.Options)
            ?? throw new RunFailedException("An evaluation needs a model version.");
        var report = await evaluate.RunAsync(request, run.ReportAsync, ct);
        var gate = await judge.RunAsync(request.ModelVersion, ct);
        return new { report.EvalSet, report.Items, report.Scores, report.Compared, gate };
    }
}
