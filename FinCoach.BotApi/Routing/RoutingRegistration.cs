namespace FinCoach.BotApi.Routing;

internal static class RoutingRegistration
{
    public static void AddRouting(this IHostApplicationBuilder builder) =>
        builder.Services.AddSingleton<LiveVersionsReader>();
}
