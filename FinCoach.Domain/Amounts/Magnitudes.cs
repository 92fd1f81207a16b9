namespace FinCoach.Domain.Amounts;

/// <summary>The words that multiply a number.</summary>
internal enum Magnitude
{
    None,
    Thousand,
    Million,
    Luca,
    Palo,
    Gamba,
    Quina,
}

/// <summary>Magnitude words, folded, with their nicknames and chat spellings.</summary>
internal static class Magnitudes
{
    public static Magnitude Of(ReadOnlySpan<char> word) => word switch
    {
        "mil" => Magnitude.Thousand,
        "millon" or "millones" or "mill" or "mills" or "mm" or "milloncito" or "milloncitos" or "millone"
            or "milon" or "milones" or "millon's" => Magnitude.Million,
        "luca" or "lucas" or "luka" or "lukas" or "luquita" or "luquitas" or "lukita" or "lukitas" or "lk" or "lks"
            or "lucs" or "luks" or "lca" or "lcas" or "luquillas" or "lucrecia" or "lucrecias" or "k" or "ks"
            or "lucaz" or "lukaz" or "luc" => Magnitude.Luca,
        "palo" or "palos" or "palito" or "palitos" => Magnitude.Palo,
        "gamba" or "gambas" or "gambita" or "gambitas" => Magnitude.Gamba,
        "quina" or "quinas" or "quinita" => Magnitude.Quina,
        _ => Magnitude.None,
    };

    public static decimal Factor(Magnitude magnitude) => magnitude switch
    {
        Magnitude.Thousand or Magnitude.Luca => 1_000m,
        Magnitude.Million or Magnitude.Palo => 1_000_000m,
        Magnitude.Gamba => 100m,
        Magnitude.Quina => 500m,
        _ => 1m,
    };

    /// <summary>Words that are one of their magnitude without a number: <c>luca</c> is 1,000, <c>lucas</c> is nothing.</summary>
    public static bool StandsAlone(ReadOnlySpan<char> word) => word is "mil" or "luca" or "luka" or "gamba" or "quina" or "millon";
}
