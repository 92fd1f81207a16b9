using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>A premises named by its street, "el local de Ongolmo 715", and the sign for a street, "c/ Los Olmos 45".</summary>
internal static class PlaceNoun
{
    private const int MinDigits = 3;
    private const int MaxDigits = 4;
    private const Role Others = Role.MoneyBefore | Role.Order | Role.Card | Role.GivenName;

    /// <summary>Whether what stands before a name in capitals makes it a street's.</summary>
    public static bool Vouches(ScannedText text, int first, int last, int number)
    {
        if (IsSign(text, first))
        {
            return true;
        }

        if (first < 2 || text.Word(first - 1) is not ("de" or "en") || !IsPremises(text.Word(first - 2)) || text[last].Has(Others))
        {
            return false;
        }

        // "la sucursal de Temuco 2026", "el local de Starbucks 4990"
        var value = text.Word(number);
        return text[number].Length is >= MinDigits and <= MaxDigits && !NamedAddress.IsPrice(value) && !(value.Length == 4 && value[..2] is "19" or "20")
            && AddressTail.CommuneAfter(text, first - 1) < last && Cue.FarBefore(text, first, Role.MoneyBefore | Role.MoneyAfter, Role.None) < 0;
    }

    /// <summary>"c/" directly before a token.</summary>
    public static bool IsSign(ScannedText text, int first) =>
        first > 1 && text[first - 1].Is('/') && text.TouchesPrevious(first - 1) && text.Word(first - 2) is "c" && !text.IsTaken(first - 2);

    private static bool IsPremises(ReadOnlySpan<char> word) =>
        word is "local" or "oficina" or "sucursal" or "casa" or "depto" or "departamento" or "bodega" or "taller" or "propiedad" or "edificio"
            or "galpon" or "consulta" or "tienda" or "estacionamiento";
}
