using FinCoach.Data;
using FinCoach.Domain.Json;
using FinCoach.ServiceDefaults;
using FinCoach.ServiceDefaults.InternalCalls;
using FinCoach.Trainer.CommandLine;
using FinCoach.Trainer.Datasets;
using FinCoach.Trainer.Erasures;
using FinCoach.Trainer.Evaluation;
using FinCoach.Trainer.Finetuning;
using FinCoach.Trainer.Gaps;
using FinCoach.Trainer.Gates;
using FinCoach.Trainer.Knowledge;
using FinCoach.Trainer.Reports;
using FinCoach.Trainer.Reviews;
using FinCoach.Trainer.Runs;
using FinCoach.Trainer.Schedules;
using FinCoach.Trainer.Spending;
using FinCoach.Trainer.Versions;

// "FinCoach.Trainer -- migrate" is a command; without a verb (options alone are the AppHost's) it is the service.
if (TrainerCommands.IsVerb(args))
{
    return await TrainerCommands.RunAsync(args);
}

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddFinCoachData();
builder.AddInternalAuthentication();
builder.Services.AddValidation();
builder.Services.ConfigureHttpJsonOptions(json => DomainJson.Apply(json.SerializerOptions));
builder.AddRuns();
builder.AddDatasets();
builder.AddSpending();
builder.AddFinetuning();
builder.AddModels();
builder.AddErasures();
builder.AddEvaluation();
builder.AddGates();
builder.AddReviews();
builder.AddReports();
builder.AddKnowledge();
builder.AddGaps();
builder.AddSchedules();

var app = builder.Build();
app.MapDefaultEndpoints();
app.MapRuns();
app.MapDatasets();
app.MapFinetuning();
app.MapModels();
app.MapEvaluation();
app.MapGates();
app.MapReviews();
app.MapReports();
app.MapKnowledge();
app.MapGaps();
app.Run();
return ExitCode.Ok;
