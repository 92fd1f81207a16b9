using System.Runtime.InteropServices;

namespace Aspire.Hosting.Running;

/// <summary>Every resource runs in a process group of its own, so that what it starts ends with it.</summary>
internal static partial class ProcessGroups
{
    public const int Terminate = 15;
    public const int Kill = 9;

    /// <summary>util-linux has setsid; without it (macOS, Windows) the process tree is ended instead.</summary>
    public static bool Supported { get; } = !OperatingSystem.IsWindows() && Commands.Find("setsid") is not null;

    /// <summary>Signals a whole group; one that is gone is no error.</summary>
    public static void Signal(int group, int signal) => _ = KillNative(-group, signal);

    /// <summary>Becomes another program, in this process.</summary>
    public static void Become(string[] command) => _ = ExecuteNative(command[0], [.. command, null]);

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int KillNative(int pid, int signal);

    [DllImport("libc", EntryPoint = "execvp", CharSet = CharSet.Ansi, BestFitMapping = false)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ExecuteNative([MarshalAs(UnmanagedType.LPUTF8Str)] string file, string?[] arguments);
}
