namespace FinCoach.BotApi.Recurring;

internal static class RecurringRegistration
{
    public static void AddRecurring(this IHostApplicationBuilder builder) => builder.Services.AddHostedService<RecurringRun>();
}
