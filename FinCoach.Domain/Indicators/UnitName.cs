using FinCoach.Domain.Amounts;

namespace FinCoach.Domain.Indicators;

/// <summary>What units are called: by people, and by the public sources of their values.</summary>
public static class UnitName
{
    /// <summary>The units that have a value in pesos.</summary>
    public static readonly IReadOnlyList<Currency> Valued = [Currency.UF, Currency.UTM, Currency.USD, Currency.EUR];

    /// <summary>With its article: <c>la UF</c>, <c>el dólar</c>.</summary>
    public static string WithArticle(Currency unit) => unit switch
    {
        Currency.CLP => "el peso",
        Currency.UF => "la UF",
        Currency.UTM => "la UTM",
        Currency.USD => "el dólar",
        Currency.EUR => "el euro",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "A unit without a name."),
    };

    /// <summary>After "de": <c>de la UF</c>, <c>del dólar</c>.</summary>
    public static string OfThe(Currency unit) => WithArticle(unit) is ['e', 'l', ' ', .. var noun] ? "del " + noun : "de " + WithArticle(unit);

    /// <summary>The code of mindicador.cl: <c>uf</c>, <c>utm</c>, <c>dolar</c>, <c>euro</c>. The peso has none.</summary>
    public static string? Code(Currency unit) => unit switch
    {
        Currency.UF => "uf",
        Currency.UTM => "utm",
        Currency.USD => "dolar",
        Currency.EUR => "euro",
        _ => null,
    };

    /// <summary>Reads a code of a source or of a file: <c>uf</c>, <c>UF</c>, <c>dolar</c>, <c>dólar</c>, <c>USD</c>.</summary>
    public static Currency? Read(string code) => Language.Letters.Fold(code.Trim()) switch
    {
        "uf" => Currency.UF,
        "utm" => Currency.UTM,
        "usd" or "dolar" => Currency.USD,
        "eur" or "euro" => Currency.EUR,
        _ => null,
    };
}
