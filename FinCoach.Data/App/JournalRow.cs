using System.Text.Json;
using FinCoach.Domain.Json;

namespace FinCoach.Data.App;

/// <summary>One row that a change touched.</summary>
/// <param name="Kind">The entity's name: <c>Transaction</c>.</param>
/// <param name="Id">Its key.</param>
/// <param name="Before">The whole row before the change; null when the change added it.</param>
public sealed record JournalRow(string Kind, Guid Id, JsonElement? Before)
{
    /// <summary>The line for a row that was added.</summary>
    public static JournalRow Added(IUndoable row) => new(row.GetType().Name, row.Id, null);

    /// <summary>The line for a row that is about to change.</summary>
    public static JournalRow Changed(IUndoable before) =>
        new(before.GetType().Name, before.Id, JsonSerializer.SerializeToElement(before, before.GetType(), DomainJson.Options));

    /// <summary>The row as it was; null when it was added.</summary>
    /// <param name="type">The entity type that <see cref="Kind"/> names.</param>
    public IUndoable? Restore(Type type) => Before is { } json ? (IUndoable?)json.Deserialize(type, DomainJson.Options) : null;

    /// <summary>The lines of a journal entry.</summary>
    public static IReadOnlyList<JournalRow> Read(string rows) =>
        JsonSerializer.Deserialize<List<JournalRow>>(rows, DomainJson.Options) ?? [];

    /// <summary>The lines as a journal entry keeps them.</summary>
    public static string Write(IReadOnlyList<JournalRow> rows) => JsonSerializer.Serialize(rows, DomainJson.Options);
}
