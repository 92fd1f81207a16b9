namespace FinCoach.Domain.Amounts;

/// <summary>Spanish cardinal words below one thousand, folded, with the spellings that people use.</summary>
internal static class NumberWords
{
    /// <summary>0 to 29, each one word.</summary>
    public static int Unit(ReadOnlySpan<char> word) => word switch
    {
        "cero" => 0,
        "un" or "uno" or "una" => 1,
        "dos" => 2,
        "tres" => 3,
        "cuatro" => 4,
        "cinco" => 5,
        "seis" => 6,
        "siete" => 7,
        "ocho" => 8,
        "nueve" => 9,
        "diez" => 10,
        "once" => 11,
        "doce" => 12,
        "trece" => 13,
        "catorce" => 14,
        "quince" => 15,
        "dieciseis" => 16,
        "diecisiete" => 17,
        "dieciocho" => 18,
        "diecinueve" => 19,
        "veinte" => 20,
        "veintiun" or "veintiuno" or "veintiuna" => 21,
        "veintidos" => 22,
        "veintitres" => 23,
        "veinticuatro" => 24,
        "veinticinco" => 25,
        "veintiseis" => 26,
        "veintisiete" => 27,
        "veintiocho" => 28,
        "veintinueve" => 29,
        _ => -1,
    };

    /// <summary>Tens that take <c>y</c> and a unit.</summary>
    public static int Tens(ReadOnlySpan<char> word) => word switch
    {
        "treinta" => 30,
        "cuarenta" => 40,
        "cincuenta" => 50,
        "sesenta" => 60,
        "setenta" => 70,
        "ochenta" => 80,
        "noventa" => 90,
        _ => -1,
    };

    public static int Hundreds(ReadOnlySpan<char> word) => word switch
    {
        "cien" or "ciento" => 100,
        "doscientos" or "doscientas" or "docientos" or "docientas" => 200,
        "trescientos" or "trescientas" or "trecientos" or "trecientas" => 300,
        "cuatrocientos" or "cuatrocientas" => 400,
        "quinientos" or "quinientas" => 500,
        "seiscientos" or "seiscientas" => 600,
        "setecientos" or "setecientas" => 700,
        "ochocientos" or "ochocientas" => 800,
        "novecientos" or "novecientas" => 900,
        _ => -1,
    };
}
