using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Questions;

/// <summary>
/// "No, déjalo" when nothing was asked: it wants nothing. To NLU it may look like an undo, and to take a record away for it would be
/// the worst reading; whoever does want that is told how.
/// </summary>
internal sealed class LetBe : IAction
{
    // What they may be taken for. "No" to a budget or a goal has words of its own.
    private static readonly Intent[] Mistaken = [Intent.EditEntry, Intent.SmallTalk, Intent.OutOfScope, Intent.Help];

    public IReadOnlyCollection<Intent> Intents { get; } = [];

    public bool Takes(Turn turn) =>
        turn is { Answered: null, Dropped: null, Edited: null }
        && Mistaken.Contains(turn.Understanding.Intent)
        && AnswerWords.IsLetBe(turn.Text);

    public Task<Decision> DecideAsync(Turn turn, CancellationToken ct) => Task.FromResult(Decision.Say(
        Acts.LetBe,
        turn.Say(
            "Bueno, todo queda como está. Si quieres quitar lo último que anoté, dime \"deshacer\".",
            "De acuerdo, todo queda como está. Si desea quitar lo último que anoté, escriba \"deshacer\".")));
}
