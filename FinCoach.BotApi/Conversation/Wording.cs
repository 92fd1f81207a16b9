using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Conversation;

/// <summary>One sentence in both forms of address: <c>tú</c>, and <c>usted</c> for the formal tone.</summary>
internal sealed record Wording(string Familiar, string Formal)
{
    public string For(Tone tone) => tone == Tone.Formal ? Formal : Familiar;
}
