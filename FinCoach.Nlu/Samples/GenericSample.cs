namespace FinCoach.Nlu.Samples;

/// <summary>A text with a label of any label set.</summary>
public sealed record GenericSample(string Text, string Intent);
