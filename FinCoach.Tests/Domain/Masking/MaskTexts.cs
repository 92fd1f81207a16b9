using FsCheck;
using FsCheck.Fluent;

namespace FinCoach.Tests.Domain.Masking;

/// <summary>Texts that mean harm to a masker: cues and values in any order, broken Unicode, half masks.</summary>
internal static class MaskTexts
{
    private static readonly string[] s_pieces =
    [
        "12.345.678-5", "rut", "r.u.t.", "cuenta rut", "12345678", "123456785", "clave", "es", ":", "perro123", "@", "ana", ".cl", "+56", "9 8765 4321",
        "-", ".", ",", "calle", "Los Leones", "1234", "depto", "Ñuñoa", "[RUT_1]", "[SECRET_2]", "[ACCOUNT_1]", "[ADDRESS_3]", "[", "]",
        "https://a.cl/?token=x", "4111 1111", "1111 1111", "patente", "BBCL", "12", "\n", " ", " ", " ", "  ", "$", "lucas", "\u0301", "\u200B",
        "\uD83D", "\uDE00", "\uE000", "\uE005", "Juan", "Pérez", "O'Brien", "::1", "1.2.3.4", "k", "código", "482 913", "un palo", "1.250.000", "\0",
        "º", "arroba", "gmail", "punto", "com", "vivo en", "está en", "a", "y", "la", "cuenta", "cuenta vista", "banco chile", "0012345678", "como",
        "que uso siempre", "\"", "tres tigres", "8871 2204", "celular", "600 637 3777", "villa", "El Bosque", "dirección", "piso", "de", "mi", "son",
        "·", "17·893·204-7", "gasté", "pedido", "coordenada", "C4", "[at]", "Carolina", "Vidal", "gana", "jefe", "en", "compra", "dígitos",
        "la cambié a", "Copihue88", "maqui*77", "sigue siendo", "→", "?", "Yo:", "cvv", "pin", "atrás", "347", "08/28", "6927", "parcela 17",
        "camino", "El Arrayán", "Curicó", "s/n", "ruta V-55", "km", "desde", "hasta", "Merced 562", "dólar", "945,30", "confirmar", "para",
        "usa", "coordenadas B3 47", "cuenta corriente", "dólares", "724-97779-76", "9 88 44 28 30", "gmail,com", "at", "(dot)", "población",
    ];

    /// <summary>Pieces of real texts, glued at random.</summary>
    public static Gen<string> Any { get; } = Gen.ArrayOf(Gen.Elements(s_pieces)).Select(pieces => string.Concat(pieces));

    /// <summary>Any UTF-16 units at all, lone surrogates and pieces among them.</summary>
    public static Gen<string> Utf16 { get; } = Gen.ArrayOf(Gen.OneOf(
        Gen.Choose(0, char.MaxValue).Select(unit => ((char)unit).ToString()),
        Gen.Choose(0xD800, 0xDFFF).Select(unit => ((char)unit).ToString()),
        Gen.Choose(0, 0x7F).Select(unit => ((char)unit).ToString()),
        Gen.Elements(s_pieces))).Select(parts => string.Concat(parts));
}
