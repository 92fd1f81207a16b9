using FinCoach.Data.Ml;

namespace FinCoach.AiApi.Versions;

/// <summary>The name by which a chat version is asked for at the provider.</summary>
internal sealed class ChatNames(VersionStore versions)
{
    /// <summary>The fine-tuned model of a version, or its base model; a name that is no id is the provider's own; null means the configured model.</summary>
    public async Task<string?> OfAsync(string? modelVersion, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(modelVersion) || !Guid.TryParse(modelVersion, out _))
        {
            return modelVersion;
        }

        return await versions.FindAsync(modelVersion, ModelKind.Chat, ct) is { } version ? version.FinetuneId ?? version.BaseModel : null;
    }
}
