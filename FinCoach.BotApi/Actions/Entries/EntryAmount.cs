using FinCoach.Domain.Amounts;

namespace FinCoach.BotApi.Actions.Entries;

/// <summary>What amounts may be noted.</summary>
internal static class EntryAmount
{
    /// <summary>A million million pesos: what nobody spends is a slip of the finger, and is asked about, not noted.</summary>
    public const decimal Largest = 1_000_000_000_000m;

    public static bool IsSound(Money amount) => amount.Value <= Largest && Rounded(amount).Value > 0;

    /// <summary>Pesos have no decimals; UF and dollars are kept to six.</summary>
    public static Money Rounded(Money amount) =>
        amount with { Value = decimal.Round(amount.Value, amount.Currency == Currency.CLP ? 0 : 6, MidpointRounding.AwayFromZero) };
}
