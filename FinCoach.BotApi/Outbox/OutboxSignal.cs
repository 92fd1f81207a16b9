using StackExchange.Redis;

namespace FinCoach.BotApi.Outbox;

/// <summary>
/// Says that a person has something new in the outbox: to this process at once, to other replicas by Redis. Without
/// Redis the others find it at their next look.
/// </summary>
internal sealed partial class OutboxSignal(ILogger<OutboxSignal> logger, IConnectionMultiplexer? redis = null) : IHostedService
{
    private static readonly RedisChannel Channel = RedisChannel.Literal("fincoach:outbox");

    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes at the next wake, whoever it is for; readers look for themselves.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Wake(string personKey)
    {
        Ring();
        if (redis is { IsConnected: true })
        {
            // The key itself stays here: a channel id of a person does not belong on the wire.
            _ = redis.GetSubscriber().PublishAsync(Channel, personKey.Length, CommandFlags.FireAndForget);
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
            await redis.GetSubscriber().SubscribeAsync(Channel, (_, _) => Ring());
        }
        catch (RedisException e)
        {
            LogUnavailable(logger, e);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Ring() =>
        Interlocked.Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis does not answer; streams on other replicas look by themselves.")]
    private static partial void LogUnavailable(ILogger logger, Exception exception);
}
