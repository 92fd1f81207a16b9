using StackExchange.Redis;
using StackExchange.Redis.KeyspaceIsolation;

namespace FinCoach.Tests.Servers;

/// <summary>A connection to Redis that removes what its test wrote when disposed.</summary>
public sealed class TestRedis : IAsyncDisposable
{
    internal TestRedis(ConnectionMultiplexer connection, string prefix)
    {
        Connection = connection;
        Prefix = prefix;
    }

    /// <summary>The connection itself; its channels carry <see cref="Prefix"/>, its keys do not.</summary>
    public ConnectionMultiplexer Connection { get; }

    /// <summary>What every key of this test starts with; ends with a colon.</summary>
    public string Prefix { get; }

    /// <summary>The database through which every key gets <see cref="Prefix"/>.</summary>
    public IDatabase Database => Connection.GetDatabase().WithKeyPrefix(Prefix);

    public async ValueTask DisposeAsync()
    {
        var server = Connection.GetServers().Single();
        await foreach (var key in server.KeysAsync(pattern: Prefix + "*"))
        {
            await Connection.GetDatabase().KeyDeleteAsync(key);
        }

        await Connection.DisposeAsync();
    }
}
