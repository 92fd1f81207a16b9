using FinCoach.ServiceDefaults.InternalCalls;

namespace FinCoach.Dashboard.Chat;

internal static class ChatRegistration
{
    public static void AddChat(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<PersonOptions, PersonOptionsValidator>()
            .BindConfiguration(PersonOptions.SectionName);
        // For the headers of an answer; what a stream says afterwards may take hours.
        builder.Services.AddInternalClient<BotApiClient>("bot-api")
            .ConfigureHttpClient(client => client.Timeout = TimeSpan.FromSeconds(10));
    }
}
