using System.Net;
using System.Net.Sockets;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Running;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace FinCoach.Tests.Compat.Host;

[Trait("kind", "apphost")]
public sealed class StandInHostTests : IDisposable
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;
    private readonly Screen screen = new();

    public void Dispose() => screen.Dispose();

    [Fact]
    public async Task Crash_OfAResource_IsOneLineWithNameAndCodeAndWhatItSaidLast()
    {
        await using var builder = Create();
        builder.AddExecutable("worker", "sh", ".", "-c", "echo opening the shop; echo no bread >&2; exit 7");
        await using var app = await StartAsync(builder);
        await app.ResourceNotifications.WaitForResourceAsync("worker", KnownResourceStates.Exited, ct);

        var lines = screen.ToString().Split('\n').SkipWhile(line => !line.StartsWith("ERROR", StringComparison.Ordinal)).ToList();
        Assert.Equal("ERROR worker ended with exit code 7; what it said last is below.", lines[0]);
        Assert.Equal(["      | no bread", "      | opening the shop"], lines.Skip(1).Take(2).Order(StringComparer.Ordinal));
        var failure = await Assert.ThrowsAsync<DistributedApplicationException>(
            () => app.ResourceNotifications.WaitForResourceHealthyAsync("worker", ct));
        Assert.Contains("no bread", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_ThatIsMissing_SaysWhatToInstall()
    {
        await using var builder = Create();
        builder.AddExecutable("postgres", "a-program-that-nobody-has", ".");
        await using var app = await StartAsync(builder);
        await app.ResourceNotifications.WaitForResourceAsync("postgres", KnownResourceStates.FailedToStart, ct);

        Assert.Contains(
            "ERROR postgres needs 'a-program-that-nobody-has', which is not installed: install it, or put it on the PATH.",
            screen.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Node_WhenMissing_IsNamedWithItsVersion() =>
        Assert.Equal(
            "postgres needs 'node', which is not installed: install Node.js 20 or newer "
                + "(nodejs.org, or your system's package 'nodejs' with 'npm').",
            Commands.Missing("postgres", "node"));

    [Fact]
    public async Task Port_ThatIsTaken_IsNamedWithItsResource()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var shop = new ExecutableResource("shop", "sh", ".");
        var endpoint = new EndpointAnnotation(ProtocolType.Tcp, "http", port: port);
        shop.Annotations.Add(endpoint);
        Ports.Allocate(shop, new HostSettings(Randomized: false, new Dictionary<string, string>(StringComparer.Ordinal)));

        Assert.StartsWith($"shop cannot listen on port {port}: another program uses it.", Ports.Conflict(shop), StringComparison.Ordinal);
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Dependants_OfAFailedOneShot_AreNotStarted()
    {
        await using var builder = Create();
        var migrations = builder.AddExecutable("migrations", "sh", ".", "-c", "exit 3");
        builder.AddExecutable("shop", "sh", ".", "-c", "echo open").WaitForCompletion(migrations);
        await using var app = await StartAsync(builder);
        await app.ResourceNotifications.WaitForResourceAsync("shop", KnownResourceStates.FailedToStart, ct);

        Assert.DoesNotContain("open", screen.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneShot_ThatSucceeds_LetsItsDependantsStart()
    {
        await using var builder = Create();
        var migrations = builder.AddExecutable("migrations", "sh", ".", "-c", "echo migrated");
        builder.AddExecutable("shop", "sh", ".", "-c", "echo open").WaitForCompletion(migrations);
        await using var app = await StartAsync(builder);
        await app.ResourceNotifications.WaitForResourceAsync("shop", KnownResourceStates.Finished, ct);

        var printed = screen.ToString();
        Assert.True(printed.IndexOf("migrated", StringComparison.Ordinal) < printed.IndexOf("| open", StringComparison.Ordinal), printed);
    }

    [Fact]
    public async Task Stop_OfTheHost_EndsEveryProcessAndItsChildren()
    {
        var mark = MarkOf(nameof(Stop_OfTheHost_EndsEveryProcessAndItsChildren));
        await using var builder = Create();
        builder.AddExecutable("family", "sh", ".", "-c", $"sleep {mark} & echo $! child; trap '' TERM; sleep {mark}");
        await using var app = await StartAsync(builder);
        await app.ResourceNotifications.WaitForResourceHealthyAsync("family", ct);
        await Processes.AppearAsync(mark, count: 2, ct);
        await app.StopAsync(ct);

        Assert.Empty(Processes.With(mark));
    }

    [Fact]
    public async Task Watchdog_WhenTheHostIsGone_EndsTheGroupsThatAreLeft()
    {
        var mark = MarkOf(nameof(Watchdog_WhenTheHostIsGone_EndsTheGroupsThatAreLeft));
        var watchdog = new Watchdog();
        var plan = new StartPlan("sh", ["-c", $"sleep {mark} & sleep {mark}"], ".", new Dictionary<string, string>(StringComparer.Ordinal));
        using var orphan = ChildProcess.Start(plan, watchdog, _ => { });
        await Processes.AppearAsync(mark, count: 2, ct);

        // The end of its pipe is all that a watchdog sees of its host's death.
        watchdog.Dispose();
        await orphan.ExitAsync(ct);
        await Processes.DisappearAsync(mark, ct);
    }

    [Fact]
    public async Task FrontDoor_OverTwoReplicas_GoesRound()
    {
        using var first = new Greeter("one");
        using var second = new Greeter("two");
        var port = Ports.Free();
        using var door = new FrontDoor(port, [first.Port, second.Port]);
        door.Open();

        var answers = new[] { await Greeter.AskAsync(port, ct), await Greeter.AskAsync(port, ct), await Greeter.AskAsync(port, ct) };
        Assert.Equal(2, answers.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(answers[0], answers[2]);
    }

    // Two tests never look for each other's processes, nor two checkouts.
    private static string MarkOf(string test) =>
        $"98765.{Environment.ProcessId}{Math.Abs(string.GetHashCode(test, StringComparison.Ordinal)) % 1000}";

    private IDistributedApplicationTestingBuilder Create()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        builder.Services.AddSingleton<TextWriter>(screen);
        return builder;
    }

    private async Task<DistributedApplication> StartAsync(IDistributedApplicationTestingBuilder builder)
    {
        var app = await builder.BuildAsync(ct);
        await app.StartAsync(ct);
        return app;
    }
}
