namespace FinCoach.BotApi.Chat;

internal static class ChatRegistration
{
    public static void AddChat(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<PersonOptions, PersonOptionsValidator>()
            .BindConfiguration(PersonOptions.SectionName);
        builder.Services.AddSingleton<ChatIntake>();
        builder.Services.AddSingleton<ChatStream>();
        builder.Services.AddScoped<ChatHistoryReader>();
    }
}
