using FinCoach.Nlu.Features;

namespace FinCoach.Nlu;

/// <summary>What one thread reuses from text to text.</summary>
internal sealed class Workspace
{
    public Annotations Marks { get; } = new();

    public FeatureBuffer Features { get; } = new();

    public float[]? Categories { get; set; }
}
