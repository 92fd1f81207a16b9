namespace FinCoach.Data.App;

/// <summary>A row of a person that their words add, change or remove, and that <c>undo</c> brings back as it was.</summary>
/// <remarks>It is removed by <see cref="DeletedAt"/> alone; erasure of the person deletes it for good.</remarks>
public interface IUndoable
{
    Guid Id { get; }

    Guid UserId { get; }

    /// <summary>Set when the person removed it; such a row counts nowhere.</summary>
    DateTimeOffset? DeletedAt { get; set; }

    /// <summary>The same row as another object, to be changed without touching this one.</summary>
    IUndoable Copy();
}
