using FinCoach.Domain.Masking;

namespace FinCoach.Trainer.Masks;

/// <summary>A row of a masking set: a text and the spans that people labelled in it.</summary>
internal sealed record LabelledText(string Id, string Text, IReadOnlyList<MaskSpan> Spans);
