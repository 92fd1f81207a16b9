using Microsoft.Extensions.DependencyInjection;

namespace FinCoach.AppHost.Startup;

internal static class BannerExtensions
{
    /// <summary>Says when everything is up and where it is, or ends the run when something cannot start.</summary>
    public static void AddBanner(
        this IDistributedApplicationBuilder builder,
        IResourceBuilder<ProjectResource> dashboard,
        IResourceBuilder<ParameterResource> signIn,
        IResourceBuilder<ParameterResource> botToken)
    {
        if (builder.ExecutionContext.IsRunMode)
        {
            builder.Services.AddHostedService(services => ActivatorUtilities.CreateInstance<Banner>(
                services, new BannerFacts(dashboard.Resource, signIn.Resource, botToken.Resource)));
        }
    }
}
