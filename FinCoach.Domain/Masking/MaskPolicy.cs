namespace FinCoach.Domain.Masking;

/// <summary>What has to be masked depends on where the text goes.</summary>
public enum MaskPolicy
{
    /// <summary>Before a text is stored or leaves for a model provider: everything but amounts and names.</summary>
    Ingress,

    /// <summary>Before a text becomes training material: everything.</summary>
    Training,
}
