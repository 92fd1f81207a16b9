using System.Diagnostics;
using FinCoach.AppHost.Secrets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace FinCoach.AppHost.Infrastructure;

/// <summary>The servers of <c>eng/servers.sh</c>. When this start began them, this start's end ends them.</summary>
internal static class NativeServers
{
    public static string ServersScript(this IDistributedApplicationBuilder builder) =>
        Path.Combine(builder.RepositoryRoot(), "eng", "servers.sh");

    public static Servers AddNativeServers(this IDistributedApplicationBuilder builder)
    {
        var script = builder.ServersScript();
        if (Run(script, "status") != 0)
        {
            if (Run(script, "start") != 0)
            {
                throw new DistributedApplicationException("PostgreSQL and Redis did not start; the lines above say why. Try --infra embedded.");
            }

            builder.Services.AddHostedService(_ => new StopAtTheEnd(script));
        }

        var addresses = File.ReadAllLines(builder.StateFile("servers.env"))
            .Select(line => line.Split('=', 2))
            .Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        CreateDatabase(addresses["FINCOACH_TEST_POSTGRES"]);
        builder.Configuration["ConnectionStrings:fincoach"] = $"{addresses["FINCOACH_TEST_POSTGRES"]};Database=fincoach";
        builder.Configuration["ConnectionStrings:cache"] = addresses["FINCOACH_TEST_REDIS"];
        return builder.AddExternalServers();
    }

    private static void CreateDatabase(string server)
    {
        using var source = NpgsqlDataSource.Create(server);
        using var create = source.CreateCommand("CREATE DATABASE fincoach");
        try
        {
            create.ExecuteNonQuery();
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.DuplicateDatabase)
        {
            // An earlier start made it.
        }
    }

    private static int Run(string script, string verb)
    {
        using var process = Process.Start(new ProcessStartInfo(script, [verb]) { UseShellExecute = false })!;
        process.WaitForExit();
        return process.ExitCode;
    }

    private sealed class StopAtTheEnd(string script) : IHostedLifecycleService
    {
        public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        /// <summary>After everything else has stopped: the services need their servers to the last.</summary>
        public Task StoppedAsync(CancellationToken cancellationToken) => Task.FromResult(Run(script, "stop"));
    }
}
