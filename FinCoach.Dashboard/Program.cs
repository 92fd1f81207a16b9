using FinCoach.Dashboard.Admin;
using FinCoach.Dashboard.Chat;
using FinCoach.Dashboard.Layout;
using FinCoach.Dashboard.SignIn;
using FinCoach.Dashboard.Visitors;
using FinCoach.Data;
using FinCoach.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddSpanStore();
builder.AddKeyRing();
builder.AddVisitors();
builder.AddSignIn();
builder.AddChat();
builder.AddAdmin();
builder.Services.AddRazorComponents();

var app = builder.Build();
app.UseSecurityHeaders();
app.MapDefaultEndpoints();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapSignIn();
app.MapChat();
app.MapRazorComponents<App>();
app.MapNotFound();
app.Run();
