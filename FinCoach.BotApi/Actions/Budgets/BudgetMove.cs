using FinCoach.Data.App;
using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Actions.Budgets;

/// <summary>"Bájale un 10%" right after a budget was spoken of moves that budget, though the words alone say as little of it as of the voice.</summary>
internal static class BudgetMove
{
    private const int LongestText = 7;

    private static readonly string[] Voice = ["intens", "tono", "anim", "energ", "emoji", "volum", "onda", "entusias", "voz"];

    /// <summary>The change of the budget spoken of; null when the text says what it means, or moves nothing.</summary>
    public static Understanding? Of(Turn turn, Understanding before)
    {
        var said = turn.Understanding;
        if (before.Intent is not (Intent.SetBudget or Intent.QueryBudget) || said.Change is null || (said.ChangePercent is null && said.Slots.Amount is null)
            || !IsOpen(said) || !IsBare(TokenizedText.Of(turn.Text)))
        {
            return null;
        }

        return before with
        {
            Intent = Intent.SetBudget,
            Operation = Operation.Set,
            Recurrence = null,
            Change = said.Change,
            ChangePercent = said.ChangePercent,
            Slots = Slots.None with { Amount = said.Slots.Amount, Category = BudgetSubject.CategoryIn(before.Slots) },
        };
    }

    /// <summary>What was said of a budget, as a text after it may go on from it.</summary>
    public static Understanding Of(Understanding said, Budget budget) => said with
    {
        Intent = Intent.SetBudget,
        Change = null,
        ChangePercent = null,
        Slots = Slots.None with { Category = budget.Category },
    };

    // "bájale un 10% a la intensidad" says what it means: of the voice, that is said with a noun.
    private static bool IsBare(TokenizedText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (Array.Exists(Voice, noun => text.Word(i).StartsWith(noun, StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return text.Count <= LongestText;
    }

    private static bool IsOpen(Understanding said) => said switch
    {
        { Intent: Intent.SetBudget, Slots: { Category: null, Merchant: null } } => true,
        { Intent: Intent.SetStyle, Slots.Tone: null } => true,
        _ => false,
    };
}
