using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;

namespace FinCoach.Tests.Nlu;

/// <summary>One row of a labelled set (nlu.md, "Labelled file formats").</summary>
internal sealed record LabelledText(
    string Id,
    string Text,
    string Locale,
    DateOnly ReferenceDate,
    Intent Intent,
    Slots Slots,
    Operation? Operation = null,
    Flow? Flow = null,
    Recurrence? Recurrence = null)
{
    /// <summary>Every amount that the row states, alone or in an entry.</summary>
    public IEnumerable<Money> Amounts =>
        (Slots.Amount is { } amount ? [amount] : Array.Empty<Money>())
        .Concat((Slots.Entries ?? []).Select(entry => entry.Amount));

    /// <summary>Every string slot, as written.</summary>
    public IEnumerable<string> Names =>
        new[] { Slots.Merchant, Slots.GoalName }.Concat((Slots.Entries ?? []).Select(entry => entry.Merchant)).OfType<string>();

    public override string ToString() => $"{Id}: {Text}";
}
