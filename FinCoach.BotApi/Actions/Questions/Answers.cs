using FinCoach.BotApi.Actions.Budgets;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Actions.Questions;

/// <summary>Takes a text for the answer to what was asked, or for something new.</summary>
internal static class Answers
{
    /// <summary>The turn with the answer filled in; the turn itself when the person speaks of something else.</summary>
    public static Turn Resume(PendingQuestion? pending, Turn turn)
    {
        if (pending is null)
        {
            return turn;
        }

        if (pending is PendingQuestion.GoOn)
        {
            return (BudgetMove.Of(turn, pending.About) ?? Continuation.Of(turn, pending.About)) is { } next ? turn with { Answered = pending, Understanding = next } : turn;
        }

        if (AnswerWords.IsNo(turn.Text))
        {
            return turn with { Dropped = pending };
        }

        return pending switch
        {
            PendingQuestion.Confirm when AnswerWords.IsYes(turn.Text) => Answered(turn, pending, pending.About.Slots),
            PendingQuestion.ForAmount when ShortAnswers.Amount(turn.Text) is { } amount =>
                Answered(turn, pending, pending.About.Slots with { Amount = amount }),
            PendingQuestion.ForCategory when ShortAnswers.IsEverything(turn.Text) => Answered(turn, pending, pending.About.Slots),
            PendingQuestion.ForCategory when ShortAnswers.CategoryOf(turn.Text) is { } category =>
                Answered(turn, pending, pending.About.Slots with { Category = category }),
            PendingQuestion.ForGoalName when NameIn(turn) is { } name =>
                Answered(turn, pending, pending.About.Slots with { GoalName = name }),
            PendingQuestion.ForUnit when ShortAnswers.Unit(turn.Text) is { } unit =>
                Answered(turn, pending, pending.About.Slots with { TargetCurrency = unit }),
            PendingQuestion.Which which when OptionAnswer.Find(turn.Text, turn.Understanding, which.Options) is { } option =>
                Answered(turn, pending, pending.About.Slots) with { Picked = option.Id },
            _ => turn,
        };
    }

    private static Turn Answered(Turn turn, PendingQuestion pending, Slots slots) =>
        turn with { Answered = pending, Understanding = pending.About with { Slots = slots } };

    // A goal's name may be anything, so a text that plainly wants something else is not taken for one.
    private static string? NameIn(Turn turn) => turn.Understanding switch
    {
        { Intent: Intent.SetGoal, Slots.GoalName: { } name } => name,
        { Intent: Intent.SetGoal or Intent.QueryGoal or Intent.OutOfScope or Intent.SmallTalk } => ShortAnswers.GoalName(turn.Text),
        { Confidence: >= Sure } => null,
        _ when MoneyGrammar.Find(turn.Text).Count > 0 => null,
        _ => ShortAnswers.GoalName(turn.Text),
    };

    private const double Sure = 0.8;
}
