using System.Globalization;
using StackExchange.Redis;

namespace FinCoach.Tests.Servers;

/// <summary>The real Redis of <c>eng/servers.sh</c>: a connection whose keys and channels nobody else sees.</summary>
public static class RedisServer
{
    private static int _made;

    /// <summary>Options of the server as given, for code that makes its own connection. Skips when no server runs.</summary>
    public static string ConnectionString => ServerSettings.Redis;

    /// <summary>A connection with a prefix of its own for keys and channels. Skips the test when no server runs.</summary>
    public static async Task<TestRedis> ConnectAsync()
    {
        var options = ConfigurationOptions.Parse(ServerSettings.Redis);
        var prefix = string.Create(CultureInfo.InvariantCulture,
            $"test:{Environment.ProcessId}:{Interlocked.Increment(ref _made)}:");
        options.ChannelPrefix = RedisChannel.Literal(prefix);
        options.AllowAdmin = true;
        return new TestRedis(await ConnectionMultiplexer.ConnectAsync(options), prefix);
    }
}
