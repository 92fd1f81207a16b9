using System.ComponentModel;
using System.Diagnostics;

namespace Aspire.Hosting.Running;

/// <summary>
/// A small shell beside the host. It holds one end of a pipe; when the host is gone, however it went (SIGKILL too),
/// the pipe ends and the shell ends every process group that is still there.
/// </summary>
internal sealed class Watchdog : IDisposable
{
    // It reads "+123" when the group 123 starts and "-123" when it has ended.
    private const string Script = """
        trap '' INT TERM HUP
        groups=' '
        while read -r line; do
          case $line in
            +*) groups="$groups${line#+} " ;;
            -*) groups="${groups%% ${line#-} *} ${groups#* ${line#-} }" ;;
          esac
        done
        for signal in TERM KILL; do
          for wait in 1 2 3 4 5 6 7 8 9 10; do
            alive=
            for g in $groups; do kill -s 0 -- "-$g" 2>/dev/null && alive="$alive $g"; done
            [ -n "$alive" ] || exit 0
            [ "$wait" = 1 ] && for g in $alive; do kill -s $signal -- "-$g" 2>/dev/null; done
            sleep 0.3
          done
        done
        """;

    private readonly Lock gate = new();
    private Process? shell;

    public Watchdog()
    {
        try
        {
            shell = ProcessGroups.Supported
                ? Process.Start(new ProcessStartInfo("setsid", ["sh", "-c", Script]) { UseShellExecute = false, RedirectStandardInput = true })
                : null;
        }
        catch (Win32Exception)
        {
            shell = null;
        }
    }

    public void Watch(int group) => Tell($"+{group}");

    public void Forget(int group) => Tell($"-{group}");

    public void Dispose()
    {
        lock (gate)
        {
            shell?.StandardInput.Close();
            shell?.Dispose();
            shell = null;
        }
    }

    private void Tell(string line)
    {
        lock (gate)
        {
            shell?.StandardInput.WriteLine(line);
            shell?.StandardInput.Flush();
        }
    }
}
