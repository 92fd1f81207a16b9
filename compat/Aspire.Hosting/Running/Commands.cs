namespace Aspire.Hosting.Running;

/// <summary>Programs on the PATH, and what to do when one is missing.</summary>
internal static class Commands
{
    public static string DotNet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public static string ContainerEngine => Environment.GetEnvironmentVariable("ASPIRE_CONTAINER_RUNTIME") ?? "docker";

    public static string? Find(string command)
    {
        if (command.Contains('/', StringComparison.Ordinal))
        {
            return File.Exists(command) ? command : null;
        }

        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", ""] : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, command + ending)))
            .FirstOrDefault(File.Exists);
    }

    public static string Missing(string resource, string command) => $"{resource} needs '{command}', which is not installed: " + command switch
    {
        "node" or "npm" or "npx" => "install Node.js 20 or newer (nodejs.org, or your system's package 'nodejs' with 'npm').",
        "docker" or "podman" => "install Docker or Podman, or choose other servers with --infra.",
        _ => "install it, or put it on the PATH.",
    };
}
