namespace FinCoach.Trainer.Erasures;

internal static class ErasureRegistration
{
    public static void AddErasures(this IHostApplicationBuilder builder) => builder.Services.AddHostedService<ErasureSweep>();
}
