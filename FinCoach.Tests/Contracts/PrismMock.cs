using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace FinCoach.Tests.Contracts;

/// <summary>
/// Stoplight's Prism, which answers from a description and refuses what does not fit it. <c>FINCOACH_PRISM</c> names its program
/// (<c>npm i @stoplight/prism-cli</c>, then <c>node_modules/.bin/prism</c>); without it tests skip.
/// </summary>
internal sealed class PrismMock : IDisposable
{
    private readonly Process _process;
    private readonly string _description;

    private PrismMock(Process process, string description, int port) =>
        (_process, _description, Http) = (process, description, new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") });

    public HttpClient Http { get; }

    /// <summary>Starts it on a description; skips the running test where there is none.</summary>
    public static async Task<PrismMock> StartAsync(JsonObject description)
    {
        var program = Environment.GetEnvironmentVariable("FINCOACH_PRISM");
        if (!File.Exists(program))
        {
            Assert.Skip("Needs Prism: FINCOACH_PRISM does not name its program.");
        }

        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".json");
        await File.WriteAllTextAsync(path, description.ToJsonString());
        var port = FreePort();
        var process = Process.Start(new ProcessStartInfo(program)
        {
            ArgumentList = { "mock", "-h", "127.0.0.1", "-p", port.ToString(System.Globalization.CultureInfo.InvariantCulture), path },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var mock = new PrismMock(process, path, port);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("Prism is listening", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                _ = process.StandardError.ReadToEndAsync();
                return mock;
            }
        }

        mock.Dispose();
        throw new InvalidOperationException("Prism did not start.");
    }

    public void Dispose()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
        File.Delete(_description);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
