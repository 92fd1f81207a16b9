namespace FinCoach.BotApi.Nudges;

internal static class NudgeRegistration
{
    public static void AddNudges(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<DueReminders>();
        builder.Services.AddScoped<NudgeWriter>();
        builder.Services.AddScoped<WriteNudges>();
        builder.Services.AddHostedService<NudgeRun>();
    }
}
