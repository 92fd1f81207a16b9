using Microsoft.AspNetCore.Http.HttpResults;

namespace FinCoach.Trainer.Finetuning;

/// <summary><c>POST /finetune/cancel</c>, <c>/finetune/pause</c>, <c>/finetune/resume</c>.</summary>
internal static class FinetuneControls
{
    public static void MapControls(this RouteGroupBuilder group)
    {
        group.MapPost("/finetune/cancel", (ControlBody body, ControlJob control, CancellationToken ct) =>
            RunAsync(body, JobControl.Cancel, control, ct)).WithName("Finetune_Cancel");
        group.MapPost("/finetune/pause", (ControlBody body, ControlJob control, CancellationToken ct) =>
            RunAsync(body, JobControl.Pause, control, ct)).WithName("Finetune_Pause");
        group.MapPost("/finetune/resume", (ControlBody body, ControlJob control, CancellationToken ct) =>
            RunAsync(body, JobControl.Resume, control, ct)).WithName("Finetune_Resume");
    }

    private static async Task<Results<Accepted<JobView>, ProblemHttpResult>> RunAsync(
        ControlBody body, JobControl verb, ControlJob control, CancellationToken ct)
    {
        var (job, problem, detail) = await control.RunAsync(body.Id, verb, ct);
        return job is not null
            ? TypedResults.Accepted($"/finetune/status?id={job.Id}", JobView.Of(job))
            : problem!.ToResult(detail);
    }
}

/// <summary>Which job, by our id.</summary>
public sealed record ControlBody(Guid Id);
