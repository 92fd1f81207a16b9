using FinCoach.Data.App;

namespace FinCoach.BotApi.Actions.Undo;

/// <summary>The last change of a person that stands.</summary>
/// <param name="EntryId">Its line in the journal.</param>
/// <param name="Rows">What it touched, in order.</param>
internal sealed record LastChange(Guid EntryId, IReadOnlyList<TouchedRow> Rows);

/// <summary>A row as it is now, and as it was before the change.</summary>
/// <param name="Before">Null when the change added it.</param>
internal sealed record TouchedRow(IUndoable Now, IUndoable? Before);
