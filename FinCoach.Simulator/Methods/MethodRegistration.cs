using FinCoach.Simulator.Calls;
using FinCoach.Simulator.Chats;
using FinCoach.Simulator.Faults;
using FinCoach.Simulator.Updates;
using FinCoach.Simulator.Wire;

namespace FinCoach.Simulator.Methods;

internal static class MethodRegistration
{
    /// <summary>Adds the Bot API server: its methods and the world that they act on, all in memory.</summary>
    public static void AddBotApi(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptionsWithValidateOnStart<SimulatorOptions, SimulatorOptionsValidator>()
            .BindConfiguration(SimulatorOptions.SectionName);
        services.ConfigureHttpJsonOptions(json => WireJson.Apply(json.SerializerOptions));
        services.AddValidation(); // Sees public types alone, hence the public requests of the control routes.

        services.AddSingleton<IdSequence>();
        services.AddSingleton<Conversations>();
        services.AddSingleton<CallbackQueries>();
        services.AddSingleton<Person>();
        services.AddSingleton<Bot>();
        services.AddSingleton<Edit>();
        services.AddSingleton<UpdateQueue>();
        services.AddSingleton<WebhookSubscription>();
        services.AddSingleton<Poll>();
        services.AddSingleton<FaultPlan>();
        services.AddSingleton<CallLog>();

        services.AddHttpClient(WebhookDelivery.ClientName);
        services.AddHostedService<WebhookDelivery>();

        foreach (var method in typeof(IBotMethod).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IBotMethod))))
        {
            services.AddSingleton(typeof(IBotMethod), method);
        }
    }
}
