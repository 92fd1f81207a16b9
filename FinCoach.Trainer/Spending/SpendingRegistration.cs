using FinCoach.Trainer.Alerts;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FinCoach.Trainer.Spending;

/// <summary>Prices, and the cap on what replies may cost.</summary>
internal static class SpendingRegistration
{
    public static void AddSpending(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<SpendOptions, SpendOptionsValidator>().BindConfiguration(SpendOptions.SectionName);
        builder.Services.AddSingleton<PriceList>();
        builder.Services.AddSingleton<AlertBook>();
        builder.Services.AddSingleton<SpendWatch>();
        builder.Services.AddHostedService(services => services.GetRequiredService<SpendWatch>());
        builder.Services.AddHealthChecks().AddCheck<SpendWatch>("spend", HealthStatus.Degraded);
    }
}
