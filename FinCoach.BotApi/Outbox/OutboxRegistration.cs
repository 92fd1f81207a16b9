namespace FinCoach.BotApi.Outbox;

internal static class OutboxRegistration
{
    public static void AddOutbox(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<OutboxLeases>();
        builder.Services.AddSingleton<OutboxSignal>();
        builder.Services.AddHostedService(services => services.GetRequiredService<OutboxSignal>());
        builder.Services.AddHostedService<OutboxRetention>();
    }
}
