namespace FinCoach.BotApi.Inbox;

internal static class InboxRegistration
{
    public static void AddInbox(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<InboxOptions, InboxOptionsValidator>()
            .BindConfiguration(InboxOptions.SectionName);
        builder.Services.AddOptionsWithValidateOnStart<MaskingOptions, MaskingOptionsValidator>()
            .BindConfiguration(MaskingOptions.SectionName);
        builder.Services.AddSingleton<IngressMask>();
        builder.Services.AddSingleton<InboxSignal>();
        builder.Services.AddSingleton<InboxLeases>();
        builder.Services.AddSingleton<InboxWriter>();
        builder.Services.AddHostedService(services => services.GetRequiredService<InboxWriter>());
        builder.Services.AddHostedService<InboxWorker>();
    }
}
