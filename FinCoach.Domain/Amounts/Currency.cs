namespace FinCoach.Domain.Amounts;

/// <summary>The units of money that people in Chile speak of. Names are the wire and storage names.</summary>
public enum Currency
{
    /// <summary>Chilean peso: no decimals.</summary>
    CLP,

    /// <summary>Unidad de Fomento: indexed to inflation, a value in pesos for each day.</summary>
    UF,

    /// <summary>Unidad Tributaria Mensual: a value in pesos for each month.</summary>
    UTM,

    /// <summary>United States dollar.</summary>
    USD,

    /// <summary>Euro.</summary>
    EUR,
}
