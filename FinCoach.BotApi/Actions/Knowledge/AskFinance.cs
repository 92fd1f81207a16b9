using System.Text.Json;
using FinCoach.BotApi.Knowledge;
using FinCoach.Data.Retrieval;
using FinCoach.Domain.Json;
using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Actions.Knowledge;

/// <summary>Answers from the knowledge base, with sources; says so where it has none.</summary>
internal sealed class AskFinance(IKnowledge knowledge, EarlierQuestion earlier) : IAction
{
    public IReadOnlyCollection<Intent> Intents { get; } = [Intent.AskFinance];

    public async Task<Decision> DecideAsync(Turn turn, CancellationToken ct)
    {
        var asked = new KnowledgeQuestion(turn.Text, await earlier.OfAsync(turn.Person.Id, ct), turn.Today, turn.RetrievalVersion);
        var found = await knowledge.FindAsync(asked, ct);
        return Decision.Say(found.Act, found.Plain) with
        {
            Context = found.Passages,
            Retrieval = JsonSerializer.Serialize(found.Trace, DomainJson.Options),
        };
    }
}
