using FinCoach.ServiceDefaults.Problems;

namespace FinCoach.AiApi;

/// <summary>
/// Everything this service refuses. A model that is slow, absent or wrong is none of them: a reply is then the plain answer,
/// and a parse the engine's own.
/// </summary>
internal static class AiProblems
{
    /// <summary>The locale every request is in.</summary>
    public const string Locale = "es-CL";

    /// <summary>The text was understood to be in a locale that Gus does not speak.</summary>
    public static readonly Problem LocaleUnsupported =
        new("ai.locale_unsupported", StatusCodes.Status422UnprocessableEntity, $"This locale is not supported: send {Locale}.");

    /// <summary>Nobody could look: to say that there is no source would not be true.</summary>
    public static readonly Problem KnowledgeUnavailable = new(
        "ai.knowledge_unavailable", StatusCodes.Status503ServiceUnavailable,
        "The knowledge base does not answer: try again after Retry-After, or send the passages as context.");
}
