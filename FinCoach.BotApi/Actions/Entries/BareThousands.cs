using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Actions.Entries;

/// <summary>"Fueron 65, no 85" of a record of 85.000: a bare number under a thousand is of thousands where the record is.</summary>
internal static class BareThousands
{
    private const decimal Thousand = 1_000m;

    // From here on nobody corrects a record to a few pesos.
    private const decimal Sizeable = 10_000m;

    /// <summary>The bare whole numbers under a thousand in a text, in its order.</summary>
    public static IReadOnlyList<decimal> In(string text)
    {
        var tokens = TokenizedText.Of(text);
        var numbers = new List<decimal>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Digits && tokens.Word(i) is { Length: <= 3 } digits
                && decimal.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
                && number > 0)
            {
                numbers.Add(number);
            }
        }

        return numbers;
    }

    /// <summary>Whether a text states an amount as a number alone: without "$", "pesos", "lucas" or the like.</summary>
    public static bool IsBare(string text, Money amount) =>
        MoneyGrammar.Find(text).Any(s => s.Money == amount && s.Mark == AmountMark.Bare);

    /// <summary>The turn with its new amount in the size of the record that it corrects.</summary>
    public static Turn For(Turn turn, Transaction row)
    {
        if (turn.Slots.Amount is not { Currency: Currency.CLP, Value: < Thousand } amount
            || row.Currency != Currency.CLP || row.Amount % Thousand != 0
            || !IsBare(turn.Text, amount))
        {
            return turn;
        }

        return row.Amount >= Sizeable || In(turn.Text).Contains(row.Amount / Thousand)
            ? turn with
            {
                Understanding = turn.Understanding with { Slots = turn.Slots with { Amount = Money.Clp(amount.Value * Thousand) } },
            }
            : turn;
    }
}
