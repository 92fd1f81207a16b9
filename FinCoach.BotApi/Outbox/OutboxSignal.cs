using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using StackExchange.Redis;

namespace FinCoach.BotApi.Outbox;

/// <summary>
/// Says that a person has something new in the outbox: to this process at once, to other replicas by Redis. Without
/// Redis the others find it at their next look. Keys travel as digests: a person's channel id does not.
/// </summary>
internal sealed partial class OutboxSignal(ILogger<OutboxSignal> logger, IConnectionMultiplexer? redis = null) : IHostedService
{
    private static readonly RedisChannel Channel = RedisChannel.Literal("fincoach:outbox");

    private readonly ConcurrentDictionary<string, TaskCompletionSource> _waiting = new(StringComparer.Ordinal);
    private TaskCompletionSource _any = NewSource();

    /// <summary>Completes at the next wake, whoever it is for.</summary>
    public Task Next => Volatile.Read(ref _any).Task;

    /// <summary>Completes at the next wake for one person.</summary>
    public Task NextFor(string personKey) => _waiting.GetOrAdd(Digest(personKey), _ => NewSource()).Task;

    /// <summary>Wakes whoever waits for the person; a wake that gets lost costs a poll interval, nothing else.</summary>
    public void Wake(string personKey)
    {
        var digest = Digest(personKey);
        Ring(digest);
        if (redis is { IsConnected: true })
        {
            _ = redis.GetSubscriber().PublishAsync(Channel, digest, CommandFlags.FireAndForget);
        }
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (redis is null)
        {
            return;
        }

        try
        {
            await redis.GetSubscriber().SubscribeAsync(Channel, (_, digest) => Ring(digest.ToString()));
        }
        catch (RedisException e)
        {
            LogUnavailable(logger, e);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Ring(string digest)
    {
        if (_waiting.TryRemove(digest, out var waiting))
        {
            waiting.TrySetResult();
        }

        Interlocked.Exchange(ref _any, NewSource()).TrySetResult();
    }

    private static string Digest(string personKey) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(personKey)));

    // Continuations must not run inside the waker's commit path.
    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis does not answer; streams on other replicas look by themselves.")]
    private static partial void LogUnavailable(ILogger logger, Exception exception);
}
