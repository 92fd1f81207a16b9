namespace FinCoach.Dashboard.Visitors;

internal static class VisitorRegistration
{
    public static void AddVisitors(this IHostApplicationBuilder builder) => builder.Services.AddSingleton<VisitorCookie>();
}
