namespace FinCoach.BotApi.Routing;

/// <summary>The versions that one message is answered with; every step uses them and every row stores them.</summary>
/// <param name="Arm"><c>control</c> or <c>candidate</c>.</param>
/// <param name="NluVersion">Null means the one that AiApi serves by default.</param>
/// <param name="ChatVersion">Null likewise.</param>
/// <param name="RetrievalVersion">The settings that knowledge is looked up with; null means the defaults.</param>
internal sealed record Assignment(
    string Arm, Guid? RolloutId, Guid? NluVersion, Guid? ChatVersion, string? PromptVersion, Guid? RetrievalVersion)
{
    public const string Control = "control";
}

/// <summary>Chooses the arm of a person. With no rollout under way everybody is control, on the active versions.</summary>
internal static class VariantSelector
{
    /// <summary>The assignment of everybody while nothing is rolled out.</summary>
    public static Assignment Select(LiveVersions live) =>
        new(Assignment.Control, null, live.Nlu, live.Chat, live.Prompt, live.Retrieval);
}

/// <summary>The active version of each kind, as <c>ml.model_versions</c> has them.</summary>
internal sealed record LiveVersions(Guid? Nlu, Guid? Chat, string? Prompt, Guid? Retrieval)
{
    public static readonly LiveVersions None = new(null, null, null, null);
}
