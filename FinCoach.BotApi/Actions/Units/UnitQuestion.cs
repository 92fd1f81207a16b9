using FinCoach.Domain.Amounts;
using FinCoach.Domain.Indicators;

namespace FinCoach.BotApi.Actions.Units;

/// <summary>What a text about units asks, with its defaults resolved. Pure.</summary>
/// <param name="Amount">What is converted; null asks for the value of units.</param>
/// <param name="Target">What it is converted to; null with an amount means that it must be asked.</param>
/// <param name="Units">The units whose value is needed.</param>
/// <param name="Day">The day of the values; later values do not count.</param>
internal sealed record UnitQuestion(Money? Amount, Currency? Target, IReadOnlyList<Currency> Units, DateOnly Day)
{
    public static UnitQuestion Of(Turn turn)
    {
        var slots = turn.Slots;
        var named = UnitMention.Find(turn.Text);
        if (slots.Amount is not { } amount)
        {
            var asked = named.Count > 0 ? named : slots.TargetCurrency is { } unit and not Currency.CLP ? [unit] : [];
            return new UnitQuestion(null, null, asked, DayOf(turn, asked));
        }

        // "4 UTM, ¿cuánto es?" is asked in pesos; pesos alone may be asked in anything.
        var target = slots.TargetCurrency ?? (amount.Currency == Currency.CLP ? OnlyOther(named) : Currency.CLP);
        Currency[] units = [.. new[] { amount.Currency, target ?? Currency.CLP }.Where(c => c != Currency.CLP).Distinct()];
        return new UnitQuestion(amount, target, units, DayOf(turn, units));
    }

    private static Currency? OnlyOther(IReadOnlyList<Currency> named) => named is [var only] ? only : null;

    // A month's UTM is kept under its first day; of days, a past month means its last one.
    private static DateOnly DayOf(Turn turn, IReadOnlyList<Currency> units) => turn.Slots switch
    {
        { Date: { } date } => date,
        { Period: { } period } when units is [Currency.UTM] => period.From,
        { Period: { } period } => period.To < turn.Today ? period.To : turn.Today,
        _ => turn.Today,
    };
}
