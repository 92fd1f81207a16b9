using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using FinCoach.Tests.Rules;
using StackExchange.Redis;

namespace FinCoach.Tests.Servers.Embedded;

[Trait("kind", "servers")]
public sealed class EmbeddedRedisTests
{
    [Fact]
    public async Task Server_HashesExpiryAndPubSub_AnswerAsRedis()
    {
        await using var server = await StartAsync();
        await using var redis = await ConnectAsync(server, "secreta");
        var heard = new TaskCompletionSource<string>();
        var channel = RedisChannel.Literal("fincoach:rollout");
        await redis.GetSubscriber().SubscribeAsync(channel, (_, value) => heard.TrySetResult(value.ToString()));
        var database = redis.GetDatabase();

        await database.HashSetAsync("hash", [new HashEntry("pct", 10)]);
        await database.StringSetAsync("short", "lived", TimeSpan.FromMinutes(5));
        await redis.GetSubscriber().PublishAsync(channel, "changed");

        Assert.Equal(10, await database.HashGetAsync("hash", "pct"));
        Assert.InRange((await database.KeyTimeToLiveAsync("short"))!.Value, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(5));
        Assert.Equal("changed", await heard.Task.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal(0, await server.StopAsync());
    }

    [Fact]
    public async Task Connect_WrongPassword_IsRefused()
    {
        await using var server = await StartAsync();

        await Assert.ThrowsAsync<RedisConnectionException>(() => ConnectAsync(server, "otra"));
    }

    private static async Task<EmbeddedProcess> StartAsync()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        // From its own output folder: beside the tests it would run under the tests' choice of shared framework.
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var program = Path.Combine(
            Repository.Root, "artifacts", "bin", "FinCoach.Garnet", configuration, "FinCoach.Garnet.dll");
        var start = new ProcessStartInfo(
            "dotnet", [program, "--port", port.ToString(CultureInfo.InvariantCulture)]);
        start.Environment["GARNET_PASSWORD"] = "secreta";
        return await EmbeddedProcess.StartAsync(start);
    }

    private static Task<ConnectionMultiplexer> ConnectAsync(EmbeddedProcess server, string password) =>
        ConnectionMultiplexer.ConnectAsync(new ConfigurationOptions
        {
            EndPoints = { { "127.0.0.1", server.Port } },
            Password = password,
        });
}
