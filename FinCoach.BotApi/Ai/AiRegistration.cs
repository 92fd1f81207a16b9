using FinCoach.ServiceDefaults.InternalCalls;

namespace FinCoach.BotApi.Ai;

internal static class AiRegistration
{
    public static void AddAi(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<AiApiOptions, AiApiOptionsValidator>()
            .BindConfiguration(AiApiOptions.SectionName);

        // No retries here: a reply that was paid for and arrived late must not be asked for again.
        builder.Services.AddInternalClient<AiApiClient>("ai-api");
        builder.Services.AddTransient<IAiApi>(services => services.GetRequiredService<AiApiClient>());
    }
}
