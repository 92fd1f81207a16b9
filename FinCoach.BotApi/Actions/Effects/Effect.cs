using FinCoach.BotApi.Outbox;
using FinCoach.Data.App;

namespace FinCoach.BotApi.Actions.Effects;

/// <summary>One thing that a decision writes, in the turn's transaction.</summary>
internal abstract record Effect
{
    /// <summary>Adds a row that <c>undo</c> takes away again.</summary>
    internal sealed record Add(IUndoable Row) : Effect;

    /// <summary>Gives a stored row the values of <paramref name="After"/>; <c>undo</c> brings <paramref name="Before"/> back.</summary>
    internal sealed record Change(IUndoable Before, IUndoable After) : Effect;

    /// <summary>Adds a row that no <c>undo</c> knows of: a consent, an audit entry.</summary>
    internal sealed record Keep(object Row) : Effect;

    /// <summary>Changes the person's own settings.</summary>
    internal sealed record Settings(Action<User> Apply) : Effect;

    /// <summary>Changes what the person chose about their data and what Gus may write.</summary>
    internal sealed record Preferences(Action<UserPrefs> Apply) : Effect;

    /// <summary>Erases the person with everything of theirs, this turn included; only the reply still goes out.</summary>
    internal sealed record Erase : Effect;

    /// <summary>Sends a message beside the reply: a document.</summary>
    internal sealed record Send(OutboundMessage Message) : Effect;

    /// <summary>The row removed, as people remove: it can be undone.</summary>
    public static Change Remove(IUndoable row, DateTimeOffset now)
    {
        var after = row.Copy();
        after.DeletedAt = now;
        return new Change(row, after);
    }

    /// <summary>The row with changes.</summary>
    /// <typeparam name="TRow">The entity.</typeparam>
    public static Change Update<TRow>(TRow row, Action<TRow> change)
        where TRow : class, IUndoable
    {
        var after = (TRow)row.Copy();
        change(after);
        return new Change(row, after);
    }
}
