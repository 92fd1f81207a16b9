using System.Diagnostics;

namespace Aspire.Hosting.Running;

/// <summary>One running process of a resource, with its process group.</summary>
internal sealed class ChildProcess : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(8);

    private readonly Process process;
    private readonly Watchdog watchdog;

    private ChildProcess(Process process, Watchdog watchdog) => (this.process, this.watchdog) = (process, watchdog);

    public int Id => process.Id;

    public static ChildProcess Start(StartPlan plan, Watchdog watchdog, Action<string> line)
    {
        string[] command = ProcessGroups.Supported ? ["setsid", plan.Command] : [plan.Command];
        var start = new ProcessStartInfo(command[0], [.. command[1..], .. plan.Arguments])
        {
            WorkingDirectory = plan.WorkingDirectory,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in plan.Environment)
        {
            start.Environment[name] = value;
        }

        var child = new Process { StartInfo = start };
        child.OutputDataReceived += (_, e) => Forward(e.Data);
        child.ErrorDataReceived += (_, e) => Forward(e.Data);
        child.Start();
        watchdog.Watch(child.Id);
        child.StandardInput.Close();
        child.BeginOutputReadLine();
        child.BeginErrorReadLine();
        return new(child, watchdog);

        void Forward(string? text)
        {
            if (text is not null)
            {
                line(text);
            }
        }
    }

    /// <summary>The exit code, once the process has ended and all of its output has come through.</summary>
    public async Task<int> ExitAsync(CancellationToken ct)
    {
        await process.WaitForExitAsync(ct);
        watchdog.Forget(process.Id);
        return process.ExitCode;
    }

    /// <summary>Asks the group to end, and ends it when it takes too long.</summary>
    public async Task StopAsync(TimeProvider clock)
    {
        if (!ProcessGroups.Supported)
        {
            process.Kill(entireProcessTree: true);
        }

        ProcessGroups.Signal(process.Id, ProcessGroups.Terminate);
        using var patience = new CancellationTokenSource(Grace, clock);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            // It had its time; what follows is not a request.
        }

        ProcessGroups.Signal(process.Id, ProcessGroups.Kill);
        await ExitAsync(CancellationToken.None);
    }

    public void Dispose() => process.Dispose();
}
