namespace FinCoach.Domain.Amounts;

/// <summary>An exact amount in one currency. Arithmetic is decimal; binary floating point never holds money.</summary>
/// <param name="Value">The amount, in units of <paramref name="Currency"/>.</param>
/// <param name="Currency">The unit.</param>
public readonly record struct Money(decimal Value, Currency Currency)
{
    /// <summary>Chilean pesos.</summary>
    public static Money Clp(decimal value) => new(value, Currency.CLP);

    /// <summary>Adds two amounts of the same currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ: convert first.</exception>
    public static Money operator +(Money left, Money right) => Same(left, right, left.Value + right.Value);

    /// <summary>Subtracts two amounts of the same currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ: convert first.</exception>
    public static Money operator -(Money left, Money right) => Same(left, right, left.Value - right.Value);

    private static Money Same(Money left, Money right, decimal value) =>
        left.Currency == right.Currency
            ? new Money(value, left.Currency)
            : throw new InvalidOperationException($"{left.Currency} and {right.Currency} are not added without a rate.");
}
