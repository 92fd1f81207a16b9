namespace FinCoach.BotApi.Me;

internal static class MeRegistration
{
    public static void AddMe(this IHostApplicationBuilder builder) => builder.Services.AddScoped<Profiles>();
}
