using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using FinCoach.BotApi.Outbox;
using FinCoach.Data.App;
using FinCoach.ServiceDefaults.Clocks;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Chat;

/// <summary>
/// What goes to a browser, read from the outbox: any replica serves any stream, and a reconnect with the last event id
/// misses nothing. Events: <c>typing</c>, <c>reply</c>, <c>actions</c> (a text with buttons).
/// </summary>
internal sealed class ChatStream(
    IServiceScopeFactory scopes,
    OutboxSignal signal,
    IHostApplicationLifetime lifetime,
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider real)
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);

    /// <param name="after">Id of the last event that the browser saw; null starts with what comes from now on.</param>
    public async IAsyncEnumerable<SseItem<ChatEvent>> ReadAsync(
        string personKey, long? after, [EnumeratorCancellation] CancellationToken ct)
    {
        var last = after ?? await LastSeqAsync(personKey, ct);
        var typing = false;

        // A stream lasts as long as the browser listens: a shutdown that waited for it would wait until it is killed.
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(ct, lifetime.ApplicationStopping);

        // The first event tells the browser where it stands, so that a reconnect before any reply loses nothing.
        yield return Event("ready", last, new ChatEvent(null, null, null));
        while (!ended.IsCancellationRequested)
        {
            var woken = signal.NextFor(personKey);
            var (items, busy) = await LookAsync(personKey, last, ct);
            foreach (var item in items)
            {
                last = item.Seq;
                typing = false;
                var message = OutboundMessage.Parse(item.Payload);
                if (message.Text is { Length: > 0 } text)
                {
                    var name = message.Buttons is null ? "reply" : "actions";
                    yield return Event(name, last, new ChatEvent(text, message.Buttons, item.RequestId));
                }
            }

            if (busy && !typing)
            {
                yield return Event("typing", last, new ChatEvent(null, null, null));
            }

            typing = busy;
            await Task.WhenAny(woken, Task.Delay(PollInterval, real, ended.Token));
        }
    }

    private static SseItem<ChatEvent> Event(string type, long id, ChatEvent data) =>
        new(data, type) { EventId = id.ToString(CultureInfo.InvariantCulture) };

    private async Task<(List<OutboxItem> Items, bool Busy)> LookAsync(string personKey, long last, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var items = await Mine(db, personKey).Where(o => o.Seq > last).OrderBy(o => o.Seq).Take(100).ToListAsync(ct);
        var busy = await db.Inbox.AnyAsync(i => i.PersonKey == personKey && i.State == InboxState.Open, ct);
        return (items, busy);
    }

    private async Task<long> LastSeqAsync(string personKey, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        return await Mine(db, personKey).MaxAsync(o => (long?)o.Seq, ct) ?? 0;
    }

    private static IQueryable<OutboxItem> Mine(AppDbContext db, string personKey) =>
        db.Outbox.Where(o => o.PersonKey == personKey && o.Channel == Channel.Web);
}
