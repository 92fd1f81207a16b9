using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace FinCoach.Tests.Servers.Embedded;

/// <summary>A server process that says on which port it is ready, and is asked to stop by SIGTERM.</summary>
internal sealed partial class EmbeddedProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    private EmbeddedProcess(Process process, int port)
    {
        _process = process;
        Port = port;
    }

    public int Port { get; }

    public static async Task<EmbeddedProcess> StartAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.UseShellExecute = false;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (ReadyOn().Match(line) is { Success: true } ready)
            {
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return new EmbeddedProcess(process, int.Parse(ready.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
            }
        }

        throw new InvalidOperationException($"{start.FileName} ended before it was ready: {await errors}");
    }

    /// <summary>SIGTERM, and the exit code that it answers with.</summary>
    public async Task<int> StopAsync()
    {
        if (!_process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            using var patience = new CancellationTokenSource(Patience);
            await _process.WaitForExitAsync(patience.Token);
        }

        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
    }

    [GeneratedRegex(@"is ready on 127\.0\.0\.1:(\d+)")]
    private static partial Regex ReadyOn();
}
