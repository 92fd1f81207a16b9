using System.Collections.Concurrent;
using System.Diagnostics;
using FinCoach.BotApi.Conversation;
using FinCoach.Data.App;
using FinCoach.ServiceDefaults.Clocks;
using FinCoach.ServiceDefaults.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FinCoach.BotApi.Inbox;

/// <summary>Works the inbox off: people side by side, each person's messages one after the other.</summary>
internal sealed partial class InboxWorker(
    InboxLeases leases,
    InboxSignal signal,
    IServiceScopeFactory scopes,
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider real,
    TimeProvider clock,
    IOptions<InboxOptions> options,
    ILogger<InboxWorker> logger) : BackgroundService
{
    private readonly SemaphoreSlim _slots = new(options.Value.Workers);
    private readonly ConcurrentDictionary<Guid, Task> _underWay = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await _slots.WaitAsync(stoppingToken);
            _slots.Release();
            var woken = signal.Next;
            var taken = await TakeAsync(stoppingToken);
            foreach (var item in taken)
            {
                await _slots.WaitAsync(stoppingToken);
                Start(item, stoppingToken);
            }

            if (taken.Count == 0)
            {
                await Task.WhenAny(woken, Task.Delay(options.Value.PollInterval, real, stoppingToken));
            }
        }
    }

    /// <summary>Waits for the messages under way, so that a stop loses no lease time.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Task.WhenAll(_underWay.Values).WaitAsync(cancellationToken);
    }

    /// <summary>Work is known as under way before it begins, so that it can strike itself off when it ends.</summary>
    private void Start(InboxItem item, CancellationToken ct)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _underWay[item.Id] = WorkAsync(item, begun.Task, ct);
        begun.SetResult();
    }

    private async Task<IReadOnlyList<InboxItem>> TakeAsync(CancellationToken ct)
    {
        try
        {
            return await leases.TakeAsync(Guid.CreateVersion7(clock.GetUtcNow()), Math.Max(1, _slots.CurrentCount), ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogTakeFailed(logger, e);
            return [];
        }
    }

    private async Task WorkAsync(InboxItem item, Task begun, CancellationToken ct)
    {
        await begun;
        using var activity = Telemetry.Source.StartActivity(
            "inbox.answer", ActivityKind.Consumer, item.Traceparent is { } parent ? parent : default);
        RequestId.Current = item.RequestId;
        using var logScope = logger.BeginScope(
            new Dictionary<string, object>(StringComparer.Ordinal) { [RequestId.Name] = item.RequestId });
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var answer = scope.ServiceProvider.GetRequiredService<AnswerMessage>();
            await answer.HandleAsync(item, isLastAttempt: item.Attempts >= options.Value.Attempts, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The lease ran out and somebody else answered: their commit stands, ours is dropped whole.
            LogLeaseLost(logger, item.Id);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            activity?.SetStatus(ActivityStatusCode.Error, e.GetType().Name);
            LogAttemptFailed(logger, item.Id, item.Attempts, e);
            await ReturnAsync(item, e.GetType().Name, ct);
        }
        catch (Exception) when (ct.IsCancellationRequested)
        {
            // The process stops: the lease expires and another one answers the message.
        }
        finally
        {
            _underWay.TryRemove(item.Id, out _);
            _slots.Release();
            signal.Wake();
        }
    }

    private async Task ReturnAsync(InboxItem item, string error, CancellationToken ct)
    {
        try
        {
            await leases.ReturnAsync(item, error, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogTakeFailed(logger, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The inbox could not be read; trying again.")]
    private static partial void LogTakeFailed(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease of inbox row {Id} was lost.")]
    private static partial void LogLeaseLost(ILogger logger, Guid id);

    [LoggerMessage(Level = LogLevel.Error, Message = "Attempt {Attempt} at inbox row {Id} failed.")]
    private static partial void LogAttemptFailed(ILogger logger, Guid id, int attempt, Exception exception);
}
