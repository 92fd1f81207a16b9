namespace FinCoach.Nlu.Artefacts;

/// <summary>What a model file says of itself.</summary>
/// <param name="NluSchema">The label contract that it was trained for; 0 for a generic model.</param>
/// <param name="Recipe">Version of features and training: a file of another recipe is not read.</param>
/// <param name="DataSha256">Fingerprint of the training data.</param>
/// <param name="Rows">Texts trained on.</param>
/// <param name="RejectLabel">Generic models: the answer to a text that is like none of the training texts; null always answers a label.</param>
public sealed record ModelHeader(int NluSchema, int Recipe, string DataSha256, int Rows, string? RejectLabel = null)
{
    /// <summary>The label contract of this code.</summary>
    public const int CurrentSchema = 1;

    /// <summary>Stands in the place of a label contract where the labels are the data's own.</summary>
    public const int GenericSchema = 0;

    /// <summary>As <see cref="CurrentRecipe"/>, for generic models: those of the product stay as they are when these change.</summary>
    public const int GenericRecipe = 7;

    /// <summary>Raised by every change that makes a model trained before give other answers.</summary>
    public const int CurrentRecipe = 6;

    /// <summary>Says whether this program reads the model's schema and recipe.</summary>
    internal bool IsCurrent => (NluSchema, Recipe) is (CurrentSchema, CurrentRecipe) or (GenericSchema, GenericRecipe);

    /// <summary>Short name of the model: equal for equal data and recipe.</summary>
    public string Version => $"nlu-{NluSchema}.{Recipe}-{DataSha256[..Math.Min(12, DataSha256.Length)]}";
}
