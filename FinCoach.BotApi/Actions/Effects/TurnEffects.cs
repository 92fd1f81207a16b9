using FinCoach.BotApi.Conversation;
using FinCoach.BotApi.Privacy;
using FinCoach.Data.App;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Actions.Effects;

/// <summary>Adds a decision's effects to the turn's transaction, and a journal entry that can take them back.</summary>
internal sealed class TurnEffects(AppDbContext db, PersonErasure erasure)
{
    public async Task ApplyAsync(IncomingTurn incoming, Turn turn, Decision decision, CancellationToken ct)
    {
        var journal = new List<JournalRow>();
        foreach (var effect in decision.Effects)
        {
            await ApplyAsync(effect, incoming, turn, journal, ct);
        }

        if (decision.Undoes is { } undone)
        {
            var entry = await db.Journal.AsTracking().SingleAsync(e => e.Id == undone, ct);
            entry.UndoneAt = turn.Now;
        }
        else if (journal.Count > 0)
        {
            db.Add(new JournalEntry
            {
                Id = Guid.CreateVersion7(turn.Now),
                UserId = turn.Person.Id,
                MessageId = turn.MessageId,
                At = turn.Now,
                Rows = JournalRow.Write(journal),
            });
        }
    }

    private async Task ApplyAsync(
        Effect effect, IncomingTurn incoming, Turn turn, List<JournalRow> journal, CancellationToken ct)
    {
        switch (effect)
        {
            case Effect.Add { Row: var row }:
                journal.Add(JournalRow.Added(row));
                db.Add(row);
                break;
            case Effect.Change { Before: var before, After: var after }:
                journal.Add(JournalRow.Changed(before));
                db.Attach((object)before).CurrentValues.SetValues(after);
                break;
            case Effect.Keep { Row: var row }:
                db.Add(row);
                break;
            case Effect.Settings { Apply: var apply }:
                apply(turn.Person);
                break;
            case Effect.Preferences { Apply: var apply }:
                apply(await db.PrefsOfAsync(turn.Person.Id, ct));
                break;
            case Effect.Erase:
                erasure.Request(turn.Person);
                break;
            case Effect.Send { Message: var message }:
                incoming.Out.Say(message);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(effect), effect, "An effect that nobody applies.");
        }
    }
}
