using FinCoach.Data.Retrieval;
using FinCoach.Tests.Servers;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinCoach.Tests.Data.Retrieval;

public sealed class SharedVectorsTests
{
    private const string Question = "me clonaron la tarjeta";

    [Fact]
    [Trait("kind", "servers")]
    public async Task Find_AfterAnotherReplicaKept_IsTheSameVector()
    {
        await using var redis = await RedisServer.ConnectAsync();
        var shared = new SharedVectors(TimeProvider.System, NullLogger<SharedVectors>.Instance, redis.Connection);
        var model = redis.Prefix + "model";

        shared.Keep(model, Question, [0.25f, -1f, 3f]);

        var key = SharedVectors.KeyOf(model, Question);
        try
        {
            var found = await shared.FindAsync(model, Question, TestContext.Current.CancellationToken);
            Assert.Equal(new[] { 0.25f, -1f, 3f }, found!);
            Assert.Null(await shared.FindAsync(model + "2", Question, TestContext.Current.CancellationToken));
            Assert.InRange((await redis.Connection.GetDatabase().KeyTimeToLiveAsync(key))!.Value, TimeSpan.FromHours(23), TimeSpan.FromHours(24));
        }
        finally
        {
            await redis.Connection.GetDatabase().KeyDeleteAsync(key);
        }
    }

    [Fact]
    public async Task Find_WithoutRedis_IsNothingAndNoFault()
    {
        var shared = new SharedVectors(TimeProvider.System, NullLogger<SharedVectors>.Instance);

        shared.Keep("model", Question, [1f]);

        Assert.Null(await shared.FindAsync("model", Question, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void KeyOf_Question_HoldsNoneOfItsWords() => Assert.All(
        Question.Split(' ').Where(word => word.Length > 3), word => Assert.DoesNotContain(word, SharedVectors.KeyOf("m", Question), StringComparison.Ordinal));
}
