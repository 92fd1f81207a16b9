namespace FinCoach.Dashboard.Admin;

internal static class AdminRegistration
{
    public static void AddAdmin(this IHostApplicationBuilder builder)
    {
        builder.Services.AddHttpClient<HealthProbe>(client => client.Timeout = TimeSpan.FromSeconds(3)).AddServiceDiscovery();
    }
}
