using FinCoach.Data;
using FinCoach.ServiceDefaults;
using FinCoach.Trainer.CommandLine;

// "FinCoach.Trainer -- migrate" is a command; without a verb (options alone are the AppHost's) it is the service.
if (TrainerCommands.IsVerb(args))
{
    return await TrainerCommands.RunAsync(args);
}

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddSpanStore();

var app = builder.Build();
app.MapDefaultEndpoints();
app.Run();
return ExitCode.Ok;
