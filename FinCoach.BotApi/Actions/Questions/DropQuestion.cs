using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Questions;

/// <summary>Says that a question is dropped, when the person does not want to answer it.</summary>
internal sealed class DropQuestion : IAction
{
    public IReadOnlyCollection<Intent> Intents { get; } = [];

    public bool Takes(Turn turn) => turn.Dropped is not null;

    public Task<Decision> DecideAsync(Turn turn, CancellationToken ct) => Task.FromResult(Decision.Say(
        Acts.QuestionDropped,
        turn.Say("Bueno, lo dejamos ahí. No cambié nada.", "De acuerdo, lo dejamos ahí. No cambié nada.")));
}
