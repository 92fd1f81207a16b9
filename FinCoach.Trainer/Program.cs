using FinCoach.Data;
using FinCoach.Domain.Json;
using FinCoach.ServiceDefaults;
using FinCoach.ServiceDefaults.InternalCalls;
using FinCoach.Trainer.CommandLine;
using FinCoach.Trainer.Finetuning;
using FinCoach.Trainer.Versions;
using FinCoach.Trainer.Spending;
using FinCoach.Trainer.Datasets;

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
builder.Services.AddSingleton<DatasetLines>();
builder.AddSpending();
builder.AddFinetuning();
builder.AddModels();

var app = builder.Build();
app.MapDefaultEndpoints();
app.MapFinetuning();
app.MapModels();
app.Run();
return ExitCode.Ok;
