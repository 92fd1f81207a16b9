namespace FinCoach.AiApi;

/// <summary>The services that may call this one, as in <c>InternalAuth:Callers</c>.</summary>
internal static class Callers
{
    /// <summary>Conversations.</summary>
    public const string BotApi = "bot-api";

    /// <summary>Evaluations over golden sets.</summary>
    public const string Trainer = "trainer";

    /// <summary>Reviewers who try a phrase.</summary>
    public const string Dashboard = "dashboard";
}
