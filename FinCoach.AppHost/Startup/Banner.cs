using Microsoft.Extensions.Hosting;

namespace FinCoach.AppHost.Startup;

/// <summary>What the banner speaks of.</summary>
internal sealed record BannerFacts(ProjectResource Dashboard, ParameterResource SignIn, ParameterResource BotToken);

/// <summary>
/// Waits until every service is healthy and prints the addresses. A service that cannot start ends the whole run: half a
/// FinCoach would only keep the person waiting.
/// </summary>
internal sealed class Banner(
    BannerFacts facts,
    DistributedApplicationModel model,
    ResourceNotificationService notifications,
    IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var services = model.Resources.OfType<ProjectResource>().Where(project => project.GetEndpoints().Any(e => e.Scheme == "http")).ToList();
        try
        {
            await Task.WhenAll(services.Select(service => notifications.WaitForResourceHealthyAsync(service.Name, stoppingToken)));
            Console.WriteLine(await TextAsync(services, stoppingToken));
        }
        catch (DistributedApplicationException)
        {
            Console.WriteLine("FinCoach did not start: the line marked ERROR says why and what to do. Stopping.");
            Environment.ExitCode = 1;
            lifetime.StopApplication();
        }
    }

    private async Task<string> TextAsync(List<ProjectResource> services, CancellationToken ct)
    {
        var dashboard = facts.Dashboard.GetEndpoint("http").Url;
        var others = string.Join(Environment.NewLine, services
            .Where(service => service != facts.Dashboard)
            .Select(service => $"  {service.Name,-12} {service.GetEndpoint("http").Url}"));
        var telegram = await facts.BotToken.GetValueAsync(ct) is { Length: > 0 }
            ? "Your bot is listening: write to it in Telegram."
            : "get a token from @BotFather and start again with Parameters__telegram_bot_token=<token>";
        return $"""

            FinCoach is up

              web chat     {dashboard}/chat
              dashboard    {dashboard}/sign-in?token={await facts.SignIn.GetValueAsync(ct)}
            {others}
              Telegram     {telegram}

            Ctrl-C stops everything.

            """;
    }
}
