using System.Diagnostics;
using Microsoft.Extensions.Configuration;

namespace FinCoach.AppHost.Infrastructure;

/// <summary>
/// Where PostgreSQL and Redis come from: <c>--infra external|containers|native|embedded</c>, or the first of these that
/// this machine has.
/// </summary>
internal static class ServerChoice
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Servers AddServers(this IDistributedApplicationBuilder builder)
    {
        var choice = builder.Configuration["infra"] ?? Automatic(builder);
        return choice switch
        {
            "external" => builder.AddExternalServers(),
            "containers" => builder.AddContainerServers(),
            "native" => builder.AddNativeServers(),
            "embedded" => builder.AddEmbeddedServers(),
            _ => throw new DistributedApplicationException($"--infra {choice} is unknown: use external, containers, native or embedded."),
        };
    }

    private static string Automatic(IDistributedApplicationBuilder builder)
    {
        if (builder.Configuration.GetConnectionString("fincoach") is not null && builder.Configuration.GetConnectionString("cache") is not null)
        {
            return "external";
        }

        // A published application brings its own servers, whatever runs on the machine that publishes.
        if (builder.ExecutionContext.IsPublishMode || Answers(ContainerEngine, ["info"]))
        {
            return "containers";
        }

        var demo = builder.Configuration.GetValue("demo", false);
        return demo || Answers(builder.ServersScript(), ["provisioned"]) ? "native" : "embedded";
    }

    private static string ContainerEngine => Environment.GetEnvironmentVariable("ASPIRE_CONTAINER_RUNTIME") ?? "docker";

    private static bool Answers(string command, string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var question = Process.Start(start)!;
            question.OutputDataReceived += (_, _) => { };
            question.ErrorDataReceived += (_, _) => { };
            question.BeginOutputReadLine();
            question.BeginErrorReadLine();
            if (question.WaitForExit(Patience))
            {
                return question.ExitCode == 0;
            }

            question.Kill(entireProcessTree: true);
            return false;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
