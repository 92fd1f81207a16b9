using FinCoach.Domain.Language;

namespace FinCoach.Domain.Amounts;

/// <summary>Words after a number that make it a count or a measure instead of money.</summary>
internal static class Measures
{
    public static bool FollowsAt(TokenizedText text, int index) => text.Word(index) switch
    {
        "%" or "porciento" or "º" or "°" or "ª" => true,
        "por" => text.Word(index + 1) is "ciento" or "cien",
        "cuota" or "cuotas" or "cuotitas" or "cta" or "ctas" or "pagos" or "mensualidades" or "abonos" => true,
        "mes" or "meses" or "dia" or "dias" or "semana" or "semanas" or "ano" or "anos" or "hora" or "horas" or "hrs"
            or "hr" or "h" or "min" or "mins" or "minutos" or "segundos" or "vez" or "veces" or "am" or "pm"
            or "trimestres" or "semestres" or "quincenas" or "noches" => true,
        "kilo" or "kilos" or "kg" or "kgs" or "gramo" or "gramos" or "gr" or "grs" or "g" or "litro" or "litros" or "lt"
            or "lts" or "l" or "ml" or "cc" or "cm" or "metro" or "metros" or "mt" or "mts" or "m" or "m2" or "km"
            or "kms" or "kilometros" or "cuadras" or "gb" or "mb" or "tb" or "gigas" or "megas" or "giga" or "kcal"
            or "calorias" or "pulgadas" or "grados" or "octanos" or "watts" or "kwh" or "mah" => true,
        "persona" or "personas" or "puntos" or "unidades" or "cajas" or "paquetes" or "bolsas" or "botellas" or "latas"
            or "packs" or "pares" or "docenas" or "entradas" or "pasos" or "likes" or "seguidores" or "amigos"
            or "cabros" or "hijos" or "invitados" or "cervezas" or "chelas" or "panes" or "huevos" or "cafes"
            or "completos" or "empanadas" or "entrada" or "tickets" or "pasajes" => text.Word(index) is not "unidades" || !IsUnit(text, index),
        "do" or "er" or "ro" or "to" or "vo" or "ero" or "era" or "da" => text[index].Glued,
        "x" => text[index + 1].Kind == TokenKind.Digits,
        _ => false,
    };

    private static bool IsUnit(TokenizedText text, int index) =>
        text.Word(index + 1) is "de" or "tributaria" or "tributarias";
}
