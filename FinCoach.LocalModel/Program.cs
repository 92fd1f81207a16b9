using FinCoach.LocalModel.Chat;
using FinCoach.LocalModel.Embeddings;
using FinCoach.LocalModel.Files;
using FinCoach.LocalModel.FineTuning;
using FinCoach.LocalModel.Models;
using FinCoach.LocalModel.Moderation;
using FinCoach.LocalModel.Uploads;
using FinCoach.LocalModel.Wire;
using FinCoach.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddWire();
builder.AddModels();
builder.AddChat();
builder.AddEmbeddings();
builder.AddModeration();
builder.AddFiles();
builder.AddUploads();
builder.AddFineTuning();

var app = builder.Build();
app.MapDefaultEndpoints();
app.MapWire()
    .MapModels()
    .MapChat()
    .MapEmbeddings()
    .MapModeration()
    .MapFiles()
    .MapUploads()
    .MapFineTuning();
app.Run();
