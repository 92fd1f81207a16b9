using System.Globalization;

namespace FinCoach.Garnet;

/// <summary>
/// What the embedded Redis is told: <c>--port N</c> (or <c>GARNET_PORT</c>) and the password in <c>GARNET_PASSWORD</c>.
/// The password is no argument, because arguments show in the list of processes.
/// </summary>
internal sealed record GarnetArguments(int Port, string? Password)
{
    public static GarnetArguments Read(IReadOnlyList<string> args, Func<string, string?> environment)
    {
        var port = args switch
        {
            [] => environment("GARNET_PORT") ?? "6379",
            ["--port", var given] => given,
            _ => throw new FormatException("Usage: FinCoach.Garnet [--port N], with the password in GARNET_PASSWORD."),
        };
        if (!int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number is < 1 or > 65535)
        {
            throw new FormatException($"'{port}' is not a port: give one from 1 to 65535.");
        }

        var password = environment("GARNET_PASSWORD");
        return new GarnetArguments(number, string.IsNullOrEmpty(password) ? null : password);
    }

    /// <summary>Garnet's own command line: loopback alone, small, in memory.</summary>
    public string[] ToGarnet()
    {
        string[] common =
        [
            "--bind", "127.0.0.1",
            "--port", Port.ToString(CultureInfo.InvariantCulture),
            "--memory", "64m",
            "--page", "4m",
            "--index", "4m",
            "--logger-level", "Warning",
        ];
        return Password is null ? common : [.. common, "--auth", "Password", "--password", Password];
    }
}
