using FinCoach.ServiceDefaults;
using FinCoach.Simulator.Control;
using FinCoach.Simulator.Methods;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddBotApi();

var app = builder.Build();
app.MapDefaultEndpoints();
app.MapBotApi();
app.MapControl();
app.Run();
