using FinCoach.LocalModel.Chat;
using FinCoach.LocalModel.Embeddings;
using FinCoach.LocalModel.Models;
using FinCoach.LocalModel.Moderation;
using FinCoach.LocalModel.Wire;
using FinCoach.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddWire();
builder.AddModels();
builder.AddChat();
builder.AddEmbeddings();
builder.AddModeration();

var app = builder.Build();
app.MapDefaultEndpoints();
app.MapWire()
    .MapModels()
    .MapChat()
    .MapEmbeddings()
    .MapModeration();
app.Run();
