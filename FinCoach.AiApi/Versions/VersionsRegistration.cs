using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FinCoach.AiApi.Versions;

/// <summary>What a message's versions mean here.</summary>
internal static class VersionsRegistration
{
    public static void AddVersions(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<VersionStore>();
        builder.Services.AddSingleton<NluEngines>();
        builder.Services.AddSingleton<ChatNames>();
        builder.Services.AddSingleton<SpendCap>();
        builder.Services.AddHealthChecks().AddCheck<SpendCap>("spend", HealthStatus.Degraded);
    }
}
