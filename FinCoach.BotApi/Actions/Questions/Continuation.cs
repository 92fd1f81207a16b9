using FinCoach.Domain.Amounts;
using FinCoach.Domain.Calendar;
using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Actions.Questions;

/// <summary>A question that goes on from the one before: <c>¿y el mes pasado?</c>, <c>y en transporte</c>.</summary>
internal static class Continuation
{
    private const int LongestText = 7;

    /// <summary>The question before with what the text changes in it; null when the text says something of its own.</summary>
    public static Understanding? Of(Turn turn, Understanding before)
    {
        if (before.Intent is not (Intent.QuerySpending or Intent.QueryBudget))
        {
            return null;
        }

        var tokens = TokenizedText.Of(turn.Text.TrimStart('¿', ' '));
        if (tokens.Count is < 2 or > LongestText || tokens.Word(0) is not ("y" or "e" or "i") || MoneyGrammar.Find(turn.Text).Count > 0)
        {
            return null;
        }

        var time = TimeGrammar.Find(turn.Text, turn.Today, Direction.Past).FirstOrDefault(m => m.Date is not null || m.Period is not null);
        var category = turn.Slots.Category ?? ShortAnswers.CategoryOf(string.Join(' ', AnswerWords.Words(tokens)
            .Where(w => w.Token > 0 && (time.EndToken == 0 || w.Token < time.FirstToken || w.Token >= time.EndToken)).Select(w => w.Word)));
        var merchant = turn.Slots.Merchant;
        var isTimed = time.Date is not null || time.Period is not null;
        if (!isTimed && category is null && merchant is null)
        {
            return null;
        }

        var slots = before.Slots;
        return before with
        {
            Slots = slots with
            {
                Date = isTimed ? time.Date : slots.Date,
                Period = isTimed ? time.Period : slots.Period,
                Category = category is null && merchant is null ? slots.Category : category,
                Merchant = category is null && merchant is null ? slots.Merchant : merchant,
            },
        };
    }
}
