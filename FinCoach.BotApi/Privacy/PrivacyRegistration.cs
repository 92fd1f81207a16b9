namespace FinCoach.BotApi.Privacy;

internal static class PrivacyRegistration
{
    public static void AddPrivacy(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<PersonErasure>();
        builder.Services.AddScoped<PersonExport>();
        builder.Services.AddScoped<Suspension>();
        builder.Services.AddScoped<PrivacyRequests>();
        builder.Services.AddSingleton<OwnDataFile>();
    }
}
