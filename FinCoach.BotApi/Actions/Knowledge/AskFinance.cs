using System.Text.Json;
using FinCoach.BotApi.Knowledge;
using FinCoach.Domain.Json;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Knowledge;

/// <summary>Answers from the knowledge base, with sources; says so where it has none.</summary>
internal sealed class AskFinance(KnowledgeLookUp knowledge) : IAction
{
    public IReadOnlyCollection<Intent> Intents { get; } = [Intent.AskFinance];

    public async Task<Decision> DecideAsync(Turn turn, CancellationToken ct)
    {
        var found = await knowledge.FindAsync(turn.Person.Id, turn.Text, turn.Today, ct);
        var decision = found.Unknown is { } unknown
            ? Decision.Say(Acts.KnowledgeUnknown, unknown)
            : Decision.Say(Acts.KnowledgeAnswer, PassageQuote.Lead(found.Passages[0])) with { Context = found.Passages };
        return decision with { Retrieval = JsonSerializer.Serialize(found.Trace, DomainJson.Options) };
    }
}
