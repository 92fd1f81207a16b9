using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Samples;

/// <summary>One labelled text (nlu.md, schema 1).</summary>
public sealed record NluSample
{
    public string? Id { get; init; }

    public required string Text { get; init; }

    public string Locale { get; init; } = "es-CL";

    public DateOnly ReferenceDate { get; init; }

    public required Intent Intent { get; init; }

    public Operation? Operation { get; init; }

    public Flow? Flow { get; init; }

    public Recurrence? Recurrence { get; init; }

    public Slots Slots { get; init; } = Slots.None;
}
