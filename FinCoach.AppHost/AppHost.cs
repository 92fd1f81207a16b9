using FinCoach.AppHost.Infrastructure;
using FinCoach.AppHost.Secrets;
using FinCoach.AppHost.Wiring;
using FinCoach.AppHost.Startup;

var builder = DistributedApplication.CreateBuilder(args);

var openAiKey = builder.AddOptionalSecret("openai-api-key");
var botToken = builder.AddOptionalSecret("telegram-bot-token");
var webhookSecret = builder.AddKeptSecret("telegram-webhook-secret");
var botApiKey = builder.AddKeptSecret("bot-api-key");
var trainerKey = builder.AddKeptSecret("trainer-key");
var dashboardKey = builder.AddKeptSecret("dashboard-key");
var personKey = builder.AddKeptSecret("person-assertion-key");
var maskingKey = builder.AddKeptSecret("masking-key");
var signIn = builder.AddOneTimeSecret("dashboard-sign-in");

var (fincoach, cache) = builder.AddServers();

var migrations = builder.AddOneShot<Projects.FinCoach_Trainer>("migrations", "migrate")
    .WithDatabaseOwner(fincoach).WaitFor(fincoach);

var model = builder.AddModel<Projects.FinCoach_LocalModel>("local-model", openAiKey);

var aiApi = builder.AddService<Projects.FinCoach_AiApi>("ai-api")
    .WithDatabaseRole(fincoach, "ai_api").WithReference(cache).WithModel(model)
    .WithCallers(botApiKey, trainerKey, dashboardKey)
    .WaitForCompletion(migrations);

var botApi = builder.AddService<Projects.FinCoach_BotApi>("bot-api")
    .WithDatabaseRole(fincoach, "bot_api")
    .WithReference(cache).WaitFor(cache)
    .WithReference(aiApi).WaitFor(aiApi)
    .WithModel(model)
    .WithTelegram(botToken, webhookSecret)
    .WithInternalKey(botApiKey).WithCallers(dashboardKey, trainerKey)
    .WithEnvironment("Masking__Key", maskingKey).WithEnvironment("PersonAssertion__Key", personKey)
    .WithExternalHttpEndpoints();

var trainer = builder.AddService<Projects.FinCoach_Trainer>("trainer")
    .WithDatabaseRole(fincoach, "trainer").WithEnvironment("Knowledge__Folder", "../knowledge")
    .WithReference(cache).WaitFor(cache)
    .WithReference(aiApi).WaitFor(aiApi)
    .WithModel(model)
    .WithInternalKey(trainerKey).WithCallers(dashboardKey);

var dashboard = builder.AddService<Projects.FinCoach_Dashboard>("dashboard")
    .WithDatabaseRole(fincoach, "dashboard")
    .WithReference(cache).WaitFor(cache)
    .WithReference(aiApi)
    .WithReference(botApi).WaitFor(botApi)
    .WithReference(trainer).WaitFor(trainer)
    .WithInternalKey(dashboardKey)
    .WithEnvironment("PersonAssertion__Key", personKey).WithEnvironment("Dashboard__SignInToken", signIn)
    .WithExternalHttpEndpoints();

builder.AddBanner(dashboard, signIn, botToken);
builder.Build().Run();
