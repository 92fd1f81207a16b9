using System.CommandLine;
using System.Text.Json;
using FinCoach.Data;
using FinCoach.Domain.Json;
using FinCoach.ServiceDefaults;
using FinCoach.Trainer.CommandLine;
using FinCoach.Trainer.Spending;

namespace FinCoach.Trainer.Finetuning;

/// <summary><c>finetune status|cancel|pause|resume --id ID [--json]</c>: the same as over HTTP, for whoever has the database.</summary>
internal static class FinetuneCommand
{
    public static Command Create() => new("finetune", "Look at a fine-tuning job, or cancel, pause or resume it.")
    {
        Verb("status", "How far a job is.", null),
        Verb("cancel", "End a job.", JobControl.Cancel),
        Verb("pause", "Let a job wait at the provider.", JobControl.Pause),
        Verb("resume", "Let a paused job go on.", JobControl.Resume),
    };

    private static Command Verb(string name, string says, JobControl? control)
    {
        var id = new Option<Guid>("--id") { Description = "The job, as GET /jobs names it.", Required = true };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of text." };
        var command = new Command(name, says) { id, json };
        command.SetAction((arguments, ct) => RunAsync(
            arguments.GetRequiredValue(id), control, arguments.GetValue(json), arguments.InvocationConfiguration, ct));
        return command;
    }

    private static async Task<int> RunAsync(Guid id, JobControl? control, bool json, InvocationConfiguration console, CancellationToken ct)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.AddServiceDefaults();
        builder.AddFinCoachData();
        builder.AddSpending();
        builder.AddFinetuning();
        // Built, never started: the service's worker does the work, this only asks.
        using var host = builder.Build();
        var (job, problem, detail) = control is { } verb
            ? await host.Services.GetRequiredService<ControlJob>().RunAsync(id, verb, ct)
            : (await host.Services.GetRequiredService<FinetuneLedger>().FindAsync(id, ct), null, null);
        if (job is null)
        {
            console.Error.WriteLine($"{(problem ?? FinetuneProblems.JobUnknown).Title} {detail}".TrimEnd());
            return ExitCode.Failed;
        }

        console.Output.WriteLine(json
            ? JsonSerializer.Serialize(JobView.Of(job), DomainJson.Options)
            : $"{job.Id} {job.BaseModel}: {job.State}{(job.ProviderStatus is { } told ? $" ({told})" : "")}. {job.Message}");
        return ExitCode.Ok;
    }
}
