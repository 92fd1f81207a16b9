using FinCoach.AiApi.Inference;
using FinCoach.AiApi.Nlu;
using FinCoach.AiApi.Replies;
using FinCoach.AiApi.Versions;
using FinCoach.Data;
using FinCoach.Domain.Json;
using FinCoach.ServiceDefaults;
using FinCoach.ServiceDefaults.InternalCalls;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddSpanStore();
builder.AddInternalAuthentication();
builder.Services.AddValidation();
builder.Services.ConfigureHttpJsonOptions(json => DomainJson.Apply(json.SerializerOptions));
builder.AddInference();
builder.AddVersions();
builder.AddNlu();
builder.AddReplies();

var app = builder.Build();
app.MapDefaultEndpoints();
app.MapNlu();
app.MapReplies();
app.Run();
