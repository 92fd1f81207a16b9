using FinCoach.Data.App;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Actions.Undo;

/// <summary>Reads what <c>undo</c> would take back.</summary>
internal sealed class JournalReader(AppDbContext db)
{
    /// <summary>The last change that stands, with its rows as they are now; null when there is none.</summary>
    public async Task<LastChange?> LastAsync(Guid userId, CancellationToken ct)
    {
        var entry = await db.Journal
            .Where(e => e.UserId == userId && e.UndoneAt == null)
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id)
            .FirstOrDefaultAsync(ct);
        if (entry is null)
        {
            return null;
        }

        var rows = new List<TouchedRow>();
        foreach (var line in JournalRow.Read(entry.Rows))
        {
            var type = TypeOf(line.Kind);
            if (type is not null && await db.FindAsync(type, [line.Id], ct) is IUndoable now)
            {
                rows.Add(new TouchedRow(now, line.Restore(type)));
            }
        }

        return new LastChange(entry.Id, rows);
    }

    // Names in the journal are those of entities, so whatever is undoable needs no list here.
    private Type? TypeOf(string kind) =>
        db.Model.GetEntityTypes().FirstOrDefault(t => t.ClrType.Name == kind && t.ClrType.IsAssignableTo(typeof(IUndoable)))?.ClrType;
}
