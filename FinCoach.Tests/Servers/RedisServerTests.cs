using StackExchange.Redis;

namespace FinCoach.Tests.Servers;

[Trait("kind", "servers")]
public sealed class RedisServerTests
{
    [Fact]
    public async Task Connect_Twice_NeitherSeesTheOthersKeysAndChannels()
    {
        await using var one = await RedisServer.ConnectAsync();
        await using var two = await RedisServer.ConnectAsync();
        var heard = new TaskCompletionSource<string>();
        await one.Connection.GetSubscriber()
            .SubscribeAsync(RedisChannel.Literal("news"), (_, value) => heard.TrySetResult(value.ToString()));

        await one.Database.StringSetAsync("key", "one");
        await two.Connection.GetSubscriber().PublishAsync(RedisChannel.Literal("news"), "from two");
        await one.Connection.GetSubscriber().PublishAsync(RedisChannel.Literal("news"), "from one");

        Assert.True((await two.Database.StringGetAsync("key")).IsNull);
        Assert.Equal("from one", await heard.Task.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task Dispose_AfterWriting_LeavesNoKey()
    {
        var written = await RedisServer.ConnectAsync();
        await written.Database.StringSetAsync("key", "value");

        await written.DisposeAsync();

        await using var other = await RedisServer.ConnectAsync();
        Assert.False(await other.Connection.GetDatabase().KeyExistsAsync(written.Prefix + "key"));
    }
}
