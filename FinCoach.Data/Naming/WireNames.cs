using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FinCoach.Data.Naming;

/// <summary>Enums are stored by their wire name: <c>Category.EatingOut</c> is <c>eating_out</c>; currencies keep theirs.</summary>
/// <typeparam name="TEnum">The enum of a column.</typeparam>
internal sealed class WireNameConverter<TEnum>() : ValueConverter<TEnum, string>(v => ToWire(v), v => FromWire(v))
    where TEnum : struct, Enum
{
    private static readonly Dictionary<string, TEnum> ByName =
        Enum.GetValues<TEnum>().ToDictionary(ToWire, StringComparer.Ordinal);

    // Enum member names are fixed at compile time, so the conversion is a lookup and never meets people's text.
    private static string ToWire(TEnum value) => WireName.Of(value);

    private static TEnum FromWire(string name) => ByName[name];
}

/// <summary>Wire names of enum members.</summary>
public static class WireName
{
    /// <summary><c>EatingOut</c> → <c>eating_out</c>; all-capital names (<c>CLP</c>) stay.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        var name = value.ToString();
        return name.All(char.IsUpper) ? name : JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
    }
}

internal static class WireNameConventions
{
    private const int LongestName = 32;

    /// <summary>Stores every enum of the given type as text in all entities of the context.</summary>
    public static void StoreByWireName<TEnum>(this ModelConfigurationBuilder conventions)
        where TEnum : struct, Enum =>
        conventions.Properties<TEnum>().HaveConversion<WireNameConverter<TEnum>>().HaveMaxLength(LongestName);
}
