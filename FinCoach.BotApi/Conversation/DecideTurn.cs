using FinCoach.BotApi.Actions;
using FinCoach.BotApi.Actions.Questions;
using FinCoach.BotApi.Actions.Secrets;
using FinCoach.BotApi.Routing;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Conversation;

/// <summary>Has a turn decided; two questions of one text are decided one by one and answered in order, in one message.</summary>
internal sealed class DecideTurn(ActionTable actions, Understand understand)
{
    public async Task<Decision> DecideAsync(Turn turn, Assignment assignment, CancellationToken ct) =>
        await BothAsync(turn, assignment, ct) ?? await actions.DecideAsync(turn, ct);

    private async Task<Decision?> BothAsync(Turn turn, Assignment assignment, CancellationToken ct)
    {
        if (turn is { Answered: not null } or { Dropped: not null } or { Edited: not null }
            || !QuestionPair.IsQuery(turn.Understanding) || CoverSecrets.HoldsSecret(turn.Text) || QuestionPair.Split(turn.Text) is not var (first, second))
        {
            return null;
        }

        var one = await understand.ReadAsync(first, turn.Today, null, assignment, ct);
        var two = await understand.ReadAsync(second, turn.Today, null, assignment, ct);
        if (QuestionPair.Settle(one.Understanding, two.Understanding, second) is not var (asked, further))
        {
            return null;
        }

        var answer = await actions.DecideAsync(turn with { Text = first, Understanding = asked }, ct);
        var more = await actions.DecideAsync(turn with { Text = second, Understanding = further }, ct);
        return IsAnswer(answer) && IsAnswer(more) ? Together(answer, more) : null;
    }

    // A question back, or a change, needs the turn for itself.
    private static bool IsAnswer(Decision decision) => decision is { Effects: [], Undoes: null, Document: null, Asks: null or PendingQuestion.GoOn };

    /// <summary>Facts keep their ids under the name of their answer, for both may have a total.</summary>
    private static Decision Together(Decision first, Decision second) => Decision.Say(
        Acts.TwoAnswers,
        $"{first.Plain}\n\n{second.Plain}",
        [.. first.Facts.Select(f => f with { Id = $"first_{f.Id}" }), .. second.Facts.Select(f => f with { Id = $"second_{f.Id}" })]) with
    {
        Asks = second.Asks,
    };
}
