using FinCoach.Tests.Rules;

namespace FinCoach.Tests.Servers;

/// <summary>Where the real servers of <c>eng/servers.sh</c> listen; a test that asks skips when they do not run.</summary>
internal static class ServerSettings
{
    public static string Postgres => Read("FINCOACH_TEST_POSTGRES");

    public static string Redis => Read("FINCOACH_TEST_REDIS");

    private static string Read(string name)
    {
        if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } given)
        {
            return given;
        }

        var file = Path.Combine(Repository.Root, ".fincoach", "servers.env");
        var line = File.Exists(file)
            ? File.ReadLines(file).FirstOrDefault(l => l.StartsWith(name + "=", StringComparison.Ordinal))
            : null;
        if (line is null)
        {
            Assert.Skip("Needs PostgreSQL and Redis: run eng/servers.sh start.");
        }

        return line[(name.Length + 1)..];
    }
}
