using FinCoach.LocalModel.Storage;
using Microsoft.Extensions.Options;

namespace FinCoach.LocalModel.FineTuning;

/// <summary><c>/v1/fine_tuning/jobs</c>: create, list, look, and what a job tells.</summary>
internal static class JobsEndpoint
{
    private const int MostListed = 100;
    private const int UsuallyListed = 20;
    private const int UsualCheckpoints = 10;

    public static void AddFineTuning(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<FineTuningOptions, FineTuningOptionsValidator>()
            .BindConfiguration(FineTuningOptions.SectionName);
        builder.Services.AddSingleton<JobStore>();
        builder.Services.AddSingleton<JobClock>();
        builder.Services.AddSingleton<JobLedger>();
        builder.Services.AddSingleton<CreateJob>();
        builder.Services.AddSingleton<RowFile>();
        builder.Services.AddSingleton<JobRun>();
        builder.Services.AddHostedService<JobWorker>();
    }

    public static RouteGroupBuilder MapFineTuning(this RouteGroupBuilder wire)
    {
        var group = wire.MapGroup("/fine_tuning/jobs");
        group.MapPost("", (JobRequest request, CreateJob create, JobClock clock) => clock.View(create.Create(request))).WithName("FineTuning_Create");
        group.MapGet("", List).WithName("FineTuning_List");
        group.MapGet("/{id}", (string id, JobStore jobs, JobClock clock) => clock.View(jobs.Get(id))).WithName("FineTuning_Get");
        group.MapGet("/{id}/events", (string id, string? after, int? limit, JobStore jobs) =>
            WireLists.Page(jobs.Get(id).Events.Reverse(), e => e.Id, after, limit, MostListed, UsuallyListed)).WithName("FineTuning_Events");
        group.MapGet("/{id}/checkpoints", (string id, string? after, int? limit, JobStore jobs) =>
            WireLists.Page(jobs.Get(id).Checkpoints.Reverse(), c => c.Id, after, limit, MostListed, UsualCheckpoints)).WithName("FineTuning_Checkpoints");
        group.MapJobControls();
        return wire;
    }

    private static WireList<JobView> List(HttpRequest request, string? after, int? limit, JobStore jobs, JobClock clock)
    {
        // metadata[key]=value
        var wanted = request.Query.Where(q => q.Key.StartsWith("metadata[", StringComparison.Ordinal) && q.Key.EndsWith(']'))
            .ToDictionary(q => q.Key["metadata[".Length..^1], q => q.Value.ToString(), StringComparer.Ordinal);
        var found = jobs.Newest.Where(j => wanted.All(w => j.Metadata?.GetValueOrDefault(w.Key) == w.Value));
        var page = WireLists.Page(found, j => j.Id, after, limit, MostListed, UsuallyListed);
        return new WireList<JobView>([.. page.Data.Select(clock.View)], page.HasMore, page.FirstId, page.LastId);
    }
}

/// <summary>Shows jobs, with when they will be done.</summary>
internal sealed class JobClock(TimeProvider clock, IOptions<FineTuningOptions> options)
{
    public JobView View(TuningJob job) => new(job, Finish(job));

    private long? Finish(TuningJob job)
    {
        var total = job.Events.Select(e => e.Data?.TotalSteps).LastOrDefault(t => t is not null);
        return job.Status == JobStatus.Running && total is { } steps
            ? (clock.GetUtcNow() + (options.Value.StepPause * (steps - job.Step))).ToUnixTimeSeconds()
            : null;
    }
}
